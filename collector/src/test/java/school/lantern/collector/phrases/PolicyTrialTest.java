package school.lantern.collector.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.lantern.collector.phrases.ConsideredException.ExceptionFate;
import school.lantern.collector.phrases.PolicyComparison.PhraseChange;
import school.lantern.collector.phrases.policy.PolicyFile;
import school.lantern.collector.phrases.policy.PolicyFiles;
import school.lantern.detect.Disguise;
import school.lantern.detect.Fate;
import school.lantern.detect.PhrasePolicy;

class PolicyTrialTest {
  private static final PhrasePolicy POLICY =
      policy(
          """
          category: self-harm
          severity: 4
          phrases:
            - {phrase: kill myself, id: kill, unless: [kill myself laughing], years: [7]}
            - {phrase: scars, id: scars, near: [hide], within: 3}
          exceptions: [kill myself with homework]
          """);

  private static PhrasePolicy policy(String yaml) {
    return PolicyFiles.read(List.of(new PolicyFile("p.yaml", yaml))).policy().orElseThrow();
  }

  @Test
  void aPhraseSaysWhereItStandsAndHowItIsDisguised() {
    List<Tried> tried = PolicyTrial.tried(POLICY, "i will k1ll my self");

    assertThat(tried).hasSize(1);
    assertThat(tried.getFirst().fires()).isTrue();
    assertThat(tried.getFirst().match().start()).isEqualTo(7);
    assertThat(tried.getFirst().match().end()).isEqualTo(19);
    assertThat(tried.getFirst().match().disguises()).contains(Disguise.LEET);
    assertThat(tried.getFirst().written()).contains("digits or signs for letters");
    assertThat(tried.getFirst().elsewhere()).containsExactly("Only for pupils of year 7.");
  }

  @Test
  void theExceptionsThatWereConsideredAreTold() {
    Tried tried = PolicyTrial.tried(POLICY, "i kill myself laughing").getFirst();

    assertThat(tried.fate()).isEqualTo(Fate.EXPLAINED_AWAY);
    assertThat(tried.reason()).isEqualTo("“kill myself laughing” explains it away.");
    assertThat(tried.considered())
        .containsExactly(
            new ConsideredException("kill myself laughing", ExceptionFate.EXPLAINS),
            new ConsideredException("kill myself with homework", ExceptionFate.ABSENT));
    assertThat(
            PolicyTrial.tried(POLICY, "kill myself laughing. kill myself").getLast().considered())
        .contains(new ConsideredException("kill myself laughing", ExceptionFate.ELSEWHERE));
  }

  @Test
  void aPhraseThatIsAloneSaysWhatItMisses() {
    Tried tried = PolicyTrial.tried(POLICY, "the scars of war").getFirst();

    assertThat(tried.fate()).isEqualTo(Fate.ALONE);
    assertThat(tried.reason()).isEqualTo("It counts only within 3 words of “hide”.");
    assertThat(PolicyTrial.tried(POLICY, "hide the scars").getFirst().fires()).isTrue();
  }

  @Test
  void whatIsNearlyFoundIsFoundMoreLoosely() {
    PhrasePolicy short4 = policy("{category: hate, severity: 2, phrases: [vermin]}");

    assertThat(PolicyTrial.tried(short4, "xxverminxx")).isEmpty();
    assertThat(PolicyTrial.nearly(short4, "xxverminxx")).hasSize(1);
    assertThat(PolicyTrial.nearly(short4, "nothing at all")).isEmpty();
  }

  @Test
  void ofALongTextEverythingThatCountsIsTold() {
    assertThat(PolicyTrial.tried(POLICY, "kill myself today. ".repeat(100))).hasSize(100);
  }

  @Test
  void aComparisonTellsWhatOnlyOneOfThemFinds() {
    PhrasePolicy changed =
        policy(
            """
            category: self-harm
            severity: 5
            phrases:
              - {phrase: kill myself, id: kill}
              - {phrase: hurt myself, id: hurt}
            """);
    PolicyComparison compared =
        PolicyTrial.compared(
            POLICY,
            changed,
            List.of("kill myself laughing", "kill myself, hurt myself", "hide my scars"));

    assertThat(compared.texts()).isEqualTo(3);
    assertThat(compared.before()).isEqualTo(2);
    assertThat(compared.after()).isEqualTo(3);
    assertThat(compared.phrases())
        .extracting(PhraseChange::id)
        .containsExactly("hurt", "kill", "scars");
    PhraseChange kill = compared.phrases().get(1);
    assertThat(kill.weighsOtherwise()).isTrue();
    assertThat(kill.rule().severity()).isEqualTo(5);
    assertThat(kill.before().only()).isZero();
    assertThat(kill.after().only()).isEqualTo(1);
    assertThat(kill.after().places()).containsExactly(new Excerpt("", "kill myself", " laughing"));
    assertThat(compared.phrases().get(2).before().only()).isEqualTo(1);
  }

  @Test
  void aMarkerStandsUnderThePlace() {
    String text = "so e\u0301t\n" + "x".repeat(60) + " kill";
    Excerpt excerpt = Excerpt.of("ae\u0301 die now", 4, 7);

    assertThat(excerpt.line()).isEqualTo("ae\u0301 die now");
    assertThat(excerpt.marker()).isEqualTo("   ^^^");
    assertThat(Excerpt.of(text, text.length() - 4, text.length()).left()).startsWith("…x");
    assertThat(Set.of(excerpt.left(), excerpt.right())).doesNotContain("\n");
  }
}
