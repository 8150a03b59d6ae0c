package school.lantern.collector.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom a phrase concerns: a.khan is in year 8, c.lee in none; the lesson is 8B Maths. */
class PhraseAudiencesTest {
  private static final String PC = "ict1-07";

  @Test
  void onlyTheYearGroupsThatItConcerns() {
    assertThat(found("a.khan", Set.of("8", "9"), Set.of())).hasSize(1);
    assertThat(found("a.khan", Set.of("9"), Set.of())).isEmpty();
    assertThat(found("c.lee", Set.of("9"), Set.of())).as("no year group").hasSize(1);
    assertThat(found("stranger", Set.of("9"), Set.of())).as("unknown log-on").hasSize(1);
  }

  @Test
  void lessonsThatExpectItExplainItByWholeWords() {
    assertThat(found("a.khan", Set.of(), Set.of("maths"))).isEmpty();
    assertThat(found("a.khan", Set.of(), Set.of("math"))).hasSize(1);
    assertThat(found("a.khan", Set.of(), Set.of("History"))).hasSize(1);
  }

  @Test
  void whyItIsGoneNamesTheLessonOrTheYear() {
    RoomFacts before = scene("a.khan").facts("15:00");
    Finding gone = RoomRules.judge(before).findings().getFirst();
    assertThat(Explained.by(with(before, Set.of(), Set.of("Maths")), gone))
        .isEqualTo("The policy expects this in Period 1 (M. Ellis, 8B Maths).");
    assertThat(Explained.by(with(before, Set.of("9"), Set.of()), gone))
        .isEqualTo("The policy does not look for this in year 8.");
  }

  @Test
  void severityIsThePolicysInForceAndElseTheFlags() {
    RoomFacts facts = scene("a.khan").facts("15:00");
    assertThat(severity(facts, Map.of("self-harm-1", 2))).isEqualTo(2);
    assertThat(severity(facts, Map.of("taken-out", 2))).isEqualTo(4);
  }

  private static int severity(RoomFacts facts, Map<String, Integer> inForce) {
    RoomFacts.Frame frame = facts.frame();
    PhraseTerms terms = new PhraseTerms(PhraseAudiences.EVERYBODY, inForce);
    return RoomRules.judge(
            new RoomFacts(
                facts.place(),
                facts.supervisors(),
                facts.workstations(),
                facts.people(),
                new RoomFacts.Frame(
                    frame.day(), frame.now(), frame.zone(), frame.settings().with(terms))))
        .findings()
        .getFirst()
        .severity();
  }

  private static List<Finding> found(String account, Set<String> years, Set<String> subjects) {
    return RoomRules.judge(with(scene(account).facts("15:00"), years, subjects)).findings();
  }

  private static RoomScene scene(String account) {
    return new RoomScene()
        .lesson("1", "09:00-10:00", "M. Ellis")
        .typed(PC, account, "self-harm", "09:42");
  }

  private static RoomFacts with(RoomFacts facts, Set<String> years, Set<String> subjects) {
    RoomFacts.Frame frame = facts.frame();
    PhraseAudiences audiences =
        new PhraseAudiences(Map.of("self-harm-1", new PhraseAudiences.Audience(years, subjects)));
    return new RoomFacts(
        facts.place(),
        facts.supervisors(),
        facts.workstations(),
        facts.people(),
        new RoomFacts.Frame(
            frame.day(),
            frame.now(),
            frame.zone(),
            frame.settings().with(new PhraseTerms(audiences, Map.of()))));
  }
}
