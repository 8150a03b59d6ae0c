package school.lantern.model;

/**
 * Somebody wrote, on purpose, that they are worried or want to report something. The only text of a
 * person that an agent hands over as it was typed; it was asked for, and its writer was told who
 * reads it.
 *
 * @param session whose it is; not nameless
 * @param text what they wrote, 1 to {@link #TEXT_MAX_CHARS} characters
 */
public record ConcernRaised(LoginSession session, String text) implements Observation {

  public static final String KIND = "concern-raised";
  public static final int TEXT_MAX_CHARS = 2000;

  /**
   * @throws IllegalArgumentException if a part is missing or {@code text} is blank or too long
   */
  public ConcernRaised {
    Require.present(session, "session");
    Require.notBlank(text, "text");
    Require.atMost(text, TEXT_MAX_CHARS, "text");
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean urgent() {
    return true;
  }

  /** Without the text: this may stand in a log. */
  @Override
  public String toString() {
    return "ConcernRaised[session=" + session + ", " + text.length() + " characters]";
  }
}
