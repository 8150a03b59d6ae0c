package school.lantern.collector.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static school.lantern.collector.rules.RoomScene.at;
import static school.lantern.collector.rules.RoomScene.during;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import school.lantern.collector.supervision.Blind;

/** Computers that are carried about, and recorders that begin and end. */
class HereTest {
  private static final String PC = "ict1-07";
  private static final String AMELIA = "a.khan";

  @Test
  void nobodyExpectsARecorderBeforeItsEnrolmentOrAfterItsEnd() {
    assertThat(
            lesson()
                .heard(PC, "09:00")
                .here(PC, "00:00-23:59", "10:55-11:25")
                .judge("15:00")
                .coverage()
                .blind())
        .containsExactly(new Blind("3", Blind.Reason.DID_NOT_REPORT, Duration.ofMinutes(30)));
    assertThat(
            lesson()
                .heard(PC, "09:00")
                .here(PC, "00:00-23:59", "12:00-23:59")
                .judge("15:00")
                .coverage()
                .blind())
        .isEmpty();
  }

  @Test
  void useElsewhereIsAnotherRooms() {
    RoomScene scene =
        lesson()
            .bell("4", "11:40-13:00")
            .used(PC, AMELIA, "11:50-12:50")
            .here(PC, "12:00-12:30", "00:00-23:59");
    Verdict verdict = scene.judge("15:00");
    assertThat(verdict.coverage().gaps())
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.from()).isEqualTo(at("12:00"));
              assertThat(gap.until()).isEqualTo(at("12:30"));
            });
    assertThat(RoomRules.uses(scene.facts("15:00")))
        .extracting(Use::when, Use::end)
        .containsExactly(tuple(during("12:00-12:30"), Use.End.SEEN));
  }

  @Test
  void whatIsTypedElsewhereIsAnotherRooms() {
    RoomScene scene =
        lesson()
            .used(PC, AMELIA, "10:50-12:50")
            .typed(PC, AMELIA, "bullying", "11:00")
            .here(PC, "12:00-12:30", "00:00-23:59");
    assertThat(scene.judge("15:00").findings())
        .extracting(Finding::rule)
        .doesNotContain(Rule.FLAGGED_PHRASE);
  }

  @Test
  void aLessonInWhichNoComputerReportsIsNotKnown() {
    RoomScene scene = lesson().heard(PC, "10:39").heard("ict1-08", "10:59");
    assertThat(computers(scene, "11:00")).isEqualTo(new RoomNow.Computers(2, 1));
    assertThat(computers(scene, "11:20").unknown()).isTrue();
    assertThat(computers(scene, "12:00"))
        .as("after the bell")
        .isEqualTo(new RoomNow.Computers(0, 0));
    assertThat(computers(scene.here(PC, "12:00-13:00", "12:00-13:00"), "11:20").expected())
        .isEqualTo(1);
  }

  private static RoomNow.Computers computers(RoomScene scene, String clock) {
    return RoomRules.now(scene.facts(clock)).today().computers();
  }

  private static RoomScene lesson() {
    return new RoomScene().bell("3", "10:40-11:40").lesson("3", "10:40-11:40", "M. Ellis");
  }
}
