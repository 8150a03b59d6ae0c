package school.lantern.agent.window;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.lantern.model.FrontWindow;

/**
 * Which window typing goes to, from now on.
 *
 * @param id the window system's number of the window, 0 when no window has the focus
 * @param shown what can be told of it, or {@code null} when it has no name or there is none
 * @param serverMillis when, on the window system's own clock
 */
public record Front(long id, @Nullable FrontWindow shown, long serverMillis) {
  public static final Front NOWHERE = new Front(0, null, 0);

  /**
   * Whether the typing still goes to the same window, whatever its title says now. The number of a
   * window comes again in another program, once the first has ended.
   */
  public boolean sameWindow(Front other) {
    return id == other.id && Objects.equals(application(), other.application());
  }

  private @Nullable String application() {
    return shown == null ? null : shown.application();
  }
}
