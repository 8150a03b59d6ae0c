package school.lantern.agent.voice;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What can be asked at the door: one question for each connection. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ask")
@JsonSubTypes({
  @JsonSubTypes.Type(value = VoiceQuestion.State.class, name = "state"),
  @JsonSubTypes.Type(value = VoiceQuestion.Concern.class, name = "concern"),
})
public sealed interface VoiceQuestion {

  /** What is recorded of me, and how is the agent? */
  record State() implements VoiceQuestion {}

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
