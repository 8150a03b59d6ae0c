package school.lantern.agent.voice;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a question.
 *
 * @param state how things stand, after what was asked was done
 * @param refusal why a message was not kept, or {@code null} when it was, or none was brought
 */
public record VoiceAnswer(VoiceState state, @Nullable Refusal refusal) {

  /** Why a message was not kept. */
  public enum Refusal {
    EMPTY,
    TOO_LONG,
    /** Several came within minutes; the next one is welcome a little later. */
    TOO_MANY,
    /** The disk takes nothing. */
    NOT_KEPT
  }
}
