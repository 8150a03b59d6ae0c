package school.lantern.agent.voice;

import org.jspecify.annotations.Nullable;
import school.lantern.agent.spool.Fate;

/**
 * The answer to a question.
 *
 * @param state how things stand, after what was asked was done
 * @param refusal why something was not done, or {@code null}
 * @param message the one that was brought and kept, or asked about; {@code null} for none
 */
public record VoiceAnswer(VoiceState state, @Nullable Refusal refusal, @Nullable Message message) {

  /**
   * A message that was kept.
   *
   * @param ticket by which its writer asks for it
   * @param fate what became of it
   */
  public record Message(String ticket, Fate fate) {}

  /** Why a message was not kept, or a window not opened. */
  public enum Refusal {
    EMPTY,
    TOO_LONG,
    /** Several came within minutes; the next one is welcome a little later. */
    TOO_MANY,
    /** The disk takes nothing. */
    NOT_KEPT,
    /** No helper can open the window: whoever asked opens it. */
    NO_WINDOW
  }
}
