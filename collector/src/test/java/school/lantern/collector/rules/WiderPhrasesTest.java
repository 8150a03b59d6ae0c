package school.lantern.collector.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.model.PhraseRule;

class WiderPhrasesTest {
  private static final String PC = "ict1-07";
  private static final PhraseRule WIDE = rule("w", "Want to kill myself", "suicide", 4);
  private static final PhraseRule NARROW = rule("n", "kill myself", "suicide", 4);

  @Test
  void wordsWrittenOnceCountOnceInWhicheverOrderTheyAreTold() {
    assertThat(headlines(scene(WIDE, "09:42:00", NARROW, "09:42:03")))
        .containsExactly("Suicide phrase typed");
    assertThat(headlines(scene(NARROW, "09:42:00", WIDE, "09:42:00")))
        .containsExactly("Suicide phrase typed");
  }

  @Test
  void aCategoryThatOnlyTheNarrowerPhraseHasIsNoCompany() {
    PhraseRule kill = rule("k", "kill", "violence-weapons", 3);
    List<Finding> findings = scene(WIDE, "09:42", kill, "09:42").judge("15:00").findings();
    assertThat(findings).extracting(Finding::subject).containsExactly("a.khan suicide");
    assertThat(findings).extracting(Finding::severity).containsExactly(4);
  }

  @Test
  void theNarrowerStaysWhereThePolicyTakesItMoreSeriously() {
    PhraseRule graver = rule("n", "kill myself", "suicide", 5);
    assertThat(headlines(scene(WIDE, "09:42", graver, "09:42")))
        .containsExactly("Suicide phrases typed, 2 times");
  }

  @Test
  void swearingHidesNothing() {
    PhraseRule swearing = rule("s", "bloody kill myself", "profanity", 4);
    assertThat(headlines(scene(swearing, "09:42", NARROW, "09:42")))
        .containsExactlyInAnyOrder("Profanity phrase typed", "Suicide phrase typed");
  }

  @Test
  void writtenAgainLaterInsideAWordOrBySomebodyElseItCounts() {
    assertThat(headlines(scene(WIDE, "09:42:00", NARROW, "09:42:11")))
        .containsExactly("Suicide phrases typed, 2 times");
    PhraseRule partOfAWord = rule("p", "kill my", "suicide", 4);
    assertThat(headlines(scene(WIDE, "09:42", partOfAWord, "09:42")))
        .containsExactly("Suicide phrases typed, 2 times");
    assertThat(headlines(scene(WIDE, "09:42", WIDE, "09:43")))
        .containsExactly("Suicide phrases typed, 2 times");
    assertThat(
            headlines(
                new RoomScene()
                    .typed(PC, "a.khan", WIDE, "09:42")
                    .typed(PC, "b.jones", NARROW, "09:42")))
        .containsExactly("Suicide phrase typed", "Suicide phrase typed");
  }

  private static RoomScene scene(PhraseRule one, String at, PhraseRule other, String then) {
    return new RoomScene()
        .lesson("1", "09:00-10:00", "M. Ellis")
        .typed(PC, "a.khan", one, at)
        .typed(PC, "a.khan", other, then);
  }

  private static List<String> headlines(RoomScene scene) {
    return scene.judge("15:00").findings().stream()
        .map(finding -> finding.grounds().headline())
        .toList();
  }

  private static PhraseRule rule(String id, String phrase, String category, int severity) {
    return new PhraseRule(id, phrase, category, severity);
  }
}
