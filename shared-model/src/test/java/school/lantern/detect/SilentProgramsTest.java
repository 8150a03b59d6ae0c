package school.lantern.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.lantern.detect.PhraseConditions.Audience;
import school.lantern.model.PhraseRule;

class SilentProgramsTest {
  private static final PhraseRule KNIFE = new PhraseRule("k", "buy a knife", "violence", 3);
  private static final PhraseRule HURT = new PhraseRule("h", "hurt myself", "self-harm", 5);

  private static PhraseMatcher matcher() {
    PhraseConditions notInGames =
        new PhraseConditions(
            List.of(),
            List.of(),
            PhraseConditions.WITHIN_WORDS_DEFAULT,
            Set.of("Steam", " minecraft "),
            Audience.EVERYBODY);
    PhrasePolicy policy =
        new PhrasePolicy(
            List.of(
                new PolicyPhrase(KNIFE, "en", PhraseMode.STANDARD, notInGames),
                PolicyPhrase.of(HURT)),
            List.of());
    return PhraseMatcher.of(CompiledPolicy.of(PolicyCompiler.compile(policy, List.of())));
  }

  @Test
  void aPhraseIsSilentInTheProgramsThatItNames() {
    assertThat(matcher().counts(KNIFE, "steam")).isFalse();
    assertThat(matcher().counts(KNIFE, "Minecraft")).isFalse();
    assertThat(matcher().counts(KNIFE, "mousepad")).isTrue();
    assertThat(matcher().counts(KNIFE, "steamer")).isTrue();
  }

  @Test
  void aPhraseThatNamesNoneCountsEverywhere() {
    assertThat(matcher().counts(HURT, "steam")).isTrue();
  }

  @Test
  void itStandsThereAllTheSame() {
    assertThat(matcher().in("buy a knife, hurt myself"))
        .extracting(PhraseMatch::rule)
        .containsExactly(KNIFE, HURT);
  }
}
