package school.lantern.agent.dialog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a window says, and what can be answered.
 *
 * @param text in plain words
 * @param tick what must be ticked before the first button can be pressed, so that a key that was
 *     meant for another window answers nothing; {@code null} for nothing
 * @param first the first button
 * @param others further ones
 * @param later the button that closes the window, and answers no more than closing it
 */
public record Panel(
    String text, @Nullable String tick, String first, List<String> others, String later) {

  public Panel {
    others = List.copyOf(others);
  }
}
