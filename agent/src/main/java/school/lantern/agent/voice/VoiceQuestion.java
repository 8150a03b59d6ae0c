package school.lantern.agent.voice;

import org.jspecify.annotations.Nullable;

/** What can be asked at the door: one question for each connection. */
public sealed interface VoiceQuestion {

  /**
   * What is recorded of me, and how is the agent?
   *
   * @param ticket of a message of mine, to be told what became of it; {@code null} for none
   */
  record State(@Nullable String ticket) implements VoiceQuestion {}

  /**
   * Open the window for me: the helper of my session does, so that it knows which one is its own.
   *
   * @param session as in {@link Concern}
   */
  record Open(@Nullable String session) implements VoiceQuestion {}

  /**
   * I am worried, or want to report something.
   *
   * @param text what was written
   * @param session in which session, as the environment says it; believed only among the account's
   *     own
   */
  record Concern(String text, @Nullable String session) implements VoiceQuestion {

    /** Without the text: this may stand in a log. */
    @Override
    public String toString() {
      return "Concern[" + (text == null ? 0 : text.length()) + " characters]";
    }
  }
}
