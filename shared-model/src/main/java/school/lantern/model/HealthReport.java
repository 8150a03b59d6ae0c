package school.lantern.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the workstation is: once an hour, and at every start of the service.
 *
 * @param protection how it is protected, or {@code null} where the system does not tell
 */
public record HealthReport(
    Machine machine,
    Resources resources,
    AgentState agent,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Protection protection)
    implements Observation {

  public static final String KIND = "health-report";

  /**
   * The computer itself.
   *
   * @param hostname the workstation's name; it is how the collector finds its room
   * @param operatingSystem family and version in words, such as {@code "Debian GNU/Linux 12"}
   * @param bootedSecondsAgo time since the machine started
   */
  public record Machine(String hostname, String operatingSystem, long bootedSecondsAgo) {

    /**
     * @throws IllegalArgumentException if a name is blank or the time negative
     */
    public Machine {
      Require.notBlank(hostname, "hostname");
      Require.notBlank(operatingSystem, "operatingSystem");
      Require.notNegative(bootedSecondsAgo, "bootedSecondsAgo");
    }
  }

  /**
   * What it has left.
   *
   * @param memoryTotalBytes fitted memory
   * @param memoryAvailableBytes memory that programs could still have
   * @param diskFreeBytes room left where the spool lives
   */
  public record Resources(long memoryTotalBytes, long memoryAvailableBytes, long diskFreeBytes) {

    /**
     * @throws IllegalArgumentException if a number is negative
     */
    public Resources {
      Require.notNegative(memoryTotalBytes, "memoryTotalBytes");
      Require.notNegative(memoryAvailableBytes, "memoryAvailableBytes");
      Require.notNegative(diskFreeBytes, "diskFreeBytes");
    }
  }

  /**
   * How the agent itself is.
   *
   * @param version version of the agent's packages
   * @param policyVersion the policy in force, or {@code null} before the first one arrived
   * @param spoolWaiting observations that the collector has not acknowledged yet
   * @param spoolBytes size of the spool on disk
   * @param policyTrouble why a newer policy was refused, or {@code null} when none was
   */
  public record AgentState(
      String version,
      @Nullable String policyVersion,
      long spoolWaiting,
      long spoolBytes,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String policyTrouble) {

    /**
     * @throws IllegalArgumentException if the version is blank or a number negative
     */
    public AgentState {
      Require.notBlank(version, "version");
      Require.notNegative(spoolWaiting, "spoolWaiting");
      Require.notNegative(spoolBytes, "spoolBytes");
    }
  }

  /**
   * What stands between the computer and harmful programs, as the system says.
   *
   * @param scanners the virus scanners that are registered; an empty list says that there is none,
   *     {@code null} that nobody tells
   * @param updatedAt the beginning of the day of the last update of the system, in UTC, or {@code
   *     null} when nobody tells
   */
  public record Protection(
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Scanner> scanners,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant updatedAt) {

    public Protection {
      scanners = scanners == null ? null : List.copyOf(scanners);
    }
  }

  /**
   * A virus scanner.
   *
   * @param name as it calls itself
   * @param on whether it looks at files as they are opened
   * @param current whether it says that what it knows is of these days
   */
  public record Scanner(String name, boolean on, boolean current) {
    public static final int NAME_MAX_CHARS = 100;

    /**
     * @throws IllegalArgumentException if the name is blank or too long
     */
    public Scanner {
      Require.notBlank(name, "name");
      Require.atMost(name, NAME_MAX_CHARS, "name");
    }
  }

  /**
   * @throws IllegalArgumentException if a part is missing
   */
  public HealthReport {
    Require.present(machine, "machine");
    Require.present(resources, "resources");
    Require.present(agent, "agent");
  }

  /** Of a system that does not tell how it is protected. */
  public HealthReport(Machine machine, Resources resources, AgentState agent) {
    this(machine, resources, agent, null);
  }

  @Override
  public String kind() {
    return KIND;
  }
}
