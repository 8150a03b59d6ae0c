package school.lantern.collector.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.detect.CompiledPolicy;
import school.lantern.detect.Disguise;
import school.lantern.detect.PhraseConditions;
import school.lantern.detect.PhraseMatch;
import school.lantern.detect.PhraseMatcher;
import school.lantern.detect.PhraseMode;
import school.lantern.detect.PhrasePolicy;
import school.lantern.detect.PolicyCompiler;
import school.lantern.detect.PolicyPhrase;
import school.lantern.model.PhraseRule;

class OtherWordsTest {
  private static PhraseMatcher matcher(PhraseMode mode) {
    PhraseRule rule = new PhraseRule("s1", "suicide", "suicide", 4);
    PhrasePolicy policy =
        new PhrasePolicy(
            List.of(new PolicyPhrase(rule, "en", mode, PhraseConditions.NONE)), List.of());
    return PhraseMatcher.of(
        CompiledPolicy.of(PolicyCompiler.compile(policy, OrdinaryWords.read(), OtherWords.read())));
  }

  @Test
  void aWordMadeToGetPastFiltersIsThePhrase() {
    List<PhraseMatch> found = matcher(PhraseMode.STANDARD).in("thinking of sewer slide again");

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().rule().phrase()).isEqualTo("suicide");
    assertThat(found.getFirst().disguises()).contains(Disguise.OTHER_WORD);
  }

  @Test
  void anExactPhraseHasNoOtherWords() {
    assertThat(matcher(PhraseMode.EXACT).in("thinking of sewer slide again")).isEmpty();
  }
}
