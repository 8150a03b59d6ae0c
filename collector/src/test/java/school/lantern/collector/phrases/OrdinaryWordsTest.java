package school.lantern.collector.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import school.lantern.detect.CompiledPolicy;
import school.lantern.detect.PhraseMatcher;
import school.lantern.detect.PhrasePolicy;
import school.lantern.detect.PolicyCompiler;
import school.lantern.detect.PolicyPhrase;
import school.lantern.model.PhraseRule;

/** A school may look for an ordinary word; ordinary words hide it neither plain nor disguised. */
class OrdinaryWordsTest {
  private static PhraseMatcher matcher;

  @BeforeAll
  static void compile() {
    List<String> ordinary = OrdinaryWords.read();
    assertThat(ordinary).contains("suicide", "suicidal");
    PhrasePolicy policy =
        new PhrasePolicy(
            List.of(
                PolicyPhrase.of(new PhraseRule("s", "suicide", "suicide", 4)),
                PolicyPhrase.of(new PhraseRule("k", "kill myself", "suicide", 5))),
            List.of());
    matcher = PhraseMatcher.of(CompiledPolicy.of(PolicyCompiler.compile(policy, ordinary)));
  }

  @Test
  void whatThePolicyNamesIsFoundThoughItIsOrdinary() {
    for (String typed :
        List.of("suicide", "SUICIDES", "su1cide", "s u i c i d e", "sucide", "k1ll mys3lf")) {
      assertThat(matcher.in(typed)).as(typed).hasSize(1);
    }
  }

  @Test
  void otherOrdinaryWordsAreNoDisguise() {
    for (String typed :
        List.of("suicidal", "the kiln myself", "till myself", "skill", "sulphide")) {
      assertThat(matcher.in(typed)).as(typed).isEmpty();
    }
  }
}
