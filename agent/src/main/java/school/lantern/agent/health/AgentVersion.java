package school.lantern.agent.health;

/** The version of the agent's packages, as its jar says. */
public final class AgentVersion {
  private AgentVersion() {}

  /** {@code "development"} when run from classes instead of a jar. */
  public static String current() {
    String version = AgentVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
