package school.lantern.model;

import org.jspecify.annotations.Nullable;

/**
 * The window that has the keyboard focus.
 *
 * @param application the program's own name (X11 class, Windows image name), lower case, without
 *     path or extension
 * @param title what the title bar says, cut to {@link #TITLE_MAX_CHARS} on the workstation; {@code
 *     null} when the desktop would not tell: unknown is not empty
 */
public record FrontWindow(String application, @Nullable String title) {

  public static final int TITLE_MAX_CHARS = 300;

  /** The {@link #application} of the agent's own windows: nothing typed into them is looked at. */
  public static final String OF_THE_AGENT = "lantern-dialog";

  /**
   * @throws IllegalArgumentException if {@code application} is blank or {@code title} too long
   */
  public FrontWindow {
    Require.notBlank(application, "application");
    if (title != null) {
      Require.atMost(title, TITLE_MAX_CHARS, "title");
    }
  }
}
