package school.lantern.agent.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.lantern.model.Audience;
import school.lantern.model.ConcernRaised;

/** What the window of the menu says is what is so. */
class VoiceWordsTest {
  private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void whatIsRecordedDependsOnWhoseRulesHold() {
    assertThat(page(state("p-1", true, sound(), 0)))
        .contains("monitored by Hazel Lane School", "when they are typed", "policy p-1")
        .contains("notice for pupils, version 3")
        .contains("Lantern works. Last contact with the school's server: 23 November, 10:00.");
    assertThat(page(state("p-1", false, sound(), 0)))
        .contains("what you type is not looked at")
        .doesNotContain("when they are typed");
    assertThat(page(state(null, true, sound(), 0)))
        .contains("Typing is not looked at until the school's server says how");
  }

  @Test
  void whereOnlyFieldsKnownToBeNoSecretAreReadThatIsSaid() {
    VoiceState strict =
        new VoiceState(
            null,
            Audience.PUPIL,
            new VoiceState.InForce("p-1", 3, true, true),
            sound(),
            new VoiceState.Concerns(0, 0));
    String sentence = "wherever a program does not say that a field is not for passwords";
    assertThat(page(strict)).contains(sentence);
    assertThat(page(state("p-1", true, sound(), 0)))
        .doesNotContain(sentence)
        .contains("in fields for passwords, as far as the system says that they are some");
  }

  @Test
  void whatIsWrongIsSaid() {
    VoiceState.Health away = new VoiceState.Health(true, false, TEN, false);
    assertThat(page(state("p-1", true, away, 0)))
        .contains("Something is wrong: the school's server cannot be reached now;")
        .contains("not every desktop of this computer is watched")
        .doesNotContain("Lantern works");
    VoiceState.Health alone = new VoiceState.Health(false, false, null, true);
    assertThat(page(state(null, true, alone, 0)))
        .contains("is not connected to the school's server.");
  }

  /** Law: nobody is told that a message arrived which did not. */
  @Test
  void aMessageThatWaitsIsSaidToWait() {
    assertThat(page(state("p-1", true, sound(), 1))).contains("It has not arrived yet");
    assertThat(page(state("p-1", true, sound(), 0))).doesNotContain("arrived");
    VoiceState lost =
        new VoiceState(
            null,
            Audience.PUPIL,
            new VoiceState.InForce("p-1", 3, true, false),
            sound(),
            new VoiceState.Concerns(0, 1));
    assertThat(page(lost)).contains("go and tell a teacher").doesNotContain("arrived");
    assertThat(VoiceWords.refused(VoiceAnswer.Refusal.TOO_LONG, ConcernRaised.TEXT_MAX_CHARS + 12))
        .contains("too long by 12 characters", "not sent");
  }

  private static String page(VoiceState state) {
    return VoiceWords.page(state, ZoneOffset.UTC);
  }

  private static VoiceState.Health sound() {
    return new VoiceState.Health(true, true, TEN, true);
  }

  private static VoiceState state(
      @Nullable String policy, boolean typing, VoiceState.Health health, long waiting) {
    return new VoiceState(
        "Hazel Lane School",
        Audience.PUPIL,
        new VoiceState.InForce(policy, 3, typing, false),
        health,
        new VoiceState.Concerns(waiting, 0));
  }
}
