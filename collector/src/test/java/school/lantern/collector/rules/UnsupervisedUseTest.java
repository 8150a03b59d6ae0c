package school.lantern.collector.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.rules.RoomScene.at;
import static school.lantern.model.SessionChange.Change.LOG_ON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.model.Gap;

/** Pupils alone with computers: each line of the rule. */
class UnsupervisedUseTest {
  private static final String PC = "ict1-07";
  private static final String OTHER_PC = "ict1-08";

  private static final Instant MIDNIGHT = at("00:00").plus(Duration.ofDays(1));

  private static RoomScene taught() {
    return new RoomScene()
        .lesson("3", "10:40-11:40", "M. Ellis")
        .lesson("5", "13:10-14:10", "S. Patel");
  }

  @Test
  void supervisedUseIsNothing() {
    Verdict verdict = taught().used(PC, "a.khan", "10:40-11:45").judge("15:00");
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.nextCheck()).as("the last bell").isEqualTo(MIDNIGHT);
    assertThat(verdict.coverage().gaps()).isEmpty();
  }

  @Test
  void useThatOutlastsTheGraceIsFoundWithItsReason() {
    Verdict verdict = taught().used(PC, "a.khan", "11:00-12:00").judge("15:00");

    assertThat(verdict.nextCheck()).as("the last bell").isEqualTo(MIDNIGHT);
    Finding finding = verdict.findings().getFirst();
    assertThat(finding.span()).isEqualTo(new Finding.Span(at("11:45"), at("12:00")));
    assertThat(finding.subject()).isEqualTo("ICT1");
    assertThat(finding.severity()).isEqualTo(2);
    assertThat(finding.grounds().supervisor()).isNull();
    assertThat(finding.grounds().headline()).isEqualTo("Nobody supervising ICT suite 1");
    assertThat(finding.grounds().reason())
        .isEqualTo(
            "1 pupil used computers in ICT suite 1 between 11:45 and 12:00 while nobody was"
                + " scheduled to supervise and nobody was seen to be there. Period 3 (M. Ellis, 8B Maths) ended at 11:40, and 5"
                + " minutes are allowed for leaving. Next is Period 5 (S. Patel, 8B Maths) at"
                + " 13:10.");
    assertThat(finding.grounds().evidence())
        .extracting(Evidence::text)
        .containsExactly(
            "Period 3 (M. Ellis, 8B Maths): 10:40 to 11:40. Timetable.",
            "In use from 11:00 to 12:00.",
            "Period 5 (S. Patel, 8B Maths): 13:10 to 14:10. Timetable.");
  }

  @Test
  void severalPupilsAreOneFinding() {
    Verdict verdict =
        taught()
            .used(PC, "a.khan", "11:00-12:00")
            .used(OTHER_PC, "b.jones", "11:50-12:20")
            .judge("15:00");
    assertThat(verdict.findings()).hasSize(1);
    assertThat(verdict.findings().getFirst().grounds().pupils())
        .containsExactly("a.khan", "b.jones");
  }

  @Test
  void aShortRestIsTheSameStretchALongOneIsNot() {
    RoomScene rest = taught().used(PC, "a.khan", "11:50-12:00");
    assertThat(rest.used(OTHER_PC, "b.jones", "12:30-12:40").judge("15:00").findings()).hasSize(1);
    RoomScene longer = taught().used(PC, "a.khan", "11:50-12:00");
    assertThat(longer.used(OTHER_PC, "b.jones", "12:31-12:40").judge("15:00").findings())
        .hasSize(2);
  }

  @Test
  void aLessonBetweenMakesTwoFindings() {
    RoomScene scene = taught().lesson("4", "11:50-12:00", "J. Okafor");
    assertThat(
            scene
                .tolerance(Duration.ZERO, Duration.ZERO)
                .used(PC, "a.khan", "11:00-12:10")
                .judge("15:00")
                .findings())
        .extracting(Finding::span)
        .containsExactly(
            new Finding.Span(at("11:40"), at("11:50")), new Finding.Span(at("12:00"), at("12:10")));
  }

  @Test
  void itGrowsWhileItLastsAndSaysNothingNew() {
    RoomScene scene = taught().session(PC, "a.khan", LOG_ON, "11:00").heard(PC, "11:46", "a.khan");
    Verdict early = scene.judge("11:46");
    Verdict later = scene.judge("11:48");
    assertThat(early.findings().getFirst().span().until()).isNull();
    assertThat(later.findings()).isEqualTo(early.findings());
  }

  @Test
  void timeAloneIsAwaited() {
    RoomScene scene = taught().session(PC, "a.khan", LOG_ON, "11:00").heard(PC, "11:39", "a.khan");
    assertThat(scene.judge("11:39").nextCheck()).isEqualTo(at("11:40").plusMillis(120_001));
    scene.heard(PC, "11:44", "a.khan");
    assertThat(scene.judge("11:44").nextCheck()).isEqualTo(at("11:45").plusMillis(1));
    scene.heard(PC, "11:45", "a.khan");
    assertThat(scene.judge("11:45:00").findings()).isEmpty();
    assertThat(scene.judge("11:45:01").findings()).hasSize(1);
    assertThat(scene.judge("11:45:01").nextCheck()).isEqualTo(at("11:48").plusMillis(1));
  }

  @Test
  void itIsLookedAtAgainWhenItBecomesGraver() {
    RoomScene scene = taught().session(PC, "a.khan", LOG_ON, "11:00").heard(PC, "11:48", "a.khan");
    assertThat(scene.judge("11:48").nextCheck()).isEqualTo(at("11:50").plusMillis(1));
    scene.heard(PC, "11:51", "a.khan");
    assertThat(scene.judge("11:51").findings().getFirst().severity()).isEqualTo(2);
  }

  @Test
  void staffMayBeAlone() {
    assertThat(taught().used(PC, "m.ellis", "12:00-13:00").judge("15:00").findings()).isEmpty();
  }

  @Test
  void anUnknownLogOnCountsAsAPupil() {
    Finding finding =
        taught().used(PC, "guest17", "12:00-13:00").judge("15:00").findings().getFirst();
    assertThat(finding.grounds().evidence())
        .extracting(Evidence::text)
        .contains(
            "In use from 12:00 to 13:00. This log-on is not in the directory; it is treated as a"
                + " pupil's.");
  }

  @Test
  void nobodyIsAccusedWithoutATimetableOrARoom() {
    RoomScene noTimetable = new RoomScene().withoutTimetable().used(PC, "a.khan", "09:00-10:00");
    assertThat(noTimetable.judge("15:00").findings()).isEmpty();
    RoomScene noRoom = new RoomScene().withoutRoom().used(PC, "a.khan", "09:00-10:00");
    assertThat(noRoom.judge("15:00").findings()).isEmpty();
  }

  @Test
  void whatTheAgentCouldNotSeeIsSaid() {
    Finding finding =
        taught()
            .used(PC, "a.khan", "11:00-12:00")
            .blind(PC, "11:50-11:55")
            .judge("15:00")
            .findings()
            .getFirst();
    assertThat(finding.grounds().evidence())
        .extracting(Evidence::kind)
        .contains(Evidence.Kind.BLIND);
  }

  /** Each log-on has a second in which its helper starts; a keyboard lost for longer is said. */
  @Test
  void thatAHelperStartedIsNoEvidence() {
    RoomScene used = taught().used(PC, "a.khan", "11:00-12:00");
    Gap shortStart = keyboardBlind(9, Gap.HELPER_STARTING);
    assertThat(kinds(used.saw(PC, "11:50", shortStart))).doesNotContain(Evidence.Kind.BLIND);
    Gap longStart = keyboardBlind(10, Gap.HELPER_STARTING);
    assertThat(kinds(used.saw(PC, "11:52", longStart))).contains(Evidence.Kind.BLIND);
  }

  @Test
  void thatTheKeyboardWasTakenAwayIsEvidenceHoweverShort() {
    RoomScene used = taught().used(PC, "a.khan", "11:00-12:00");
    Gap taken = keyboardBlind(4, "The system had taken the keyboard away from the helper.");
    assertThat(kinds(used.saw(PC, "11:50", taken))).contains(Evidence.Kind.BLIND);
  }

  private static Gap keyboardBlind(int seconds, String detail) {
    Instant from = RoomScene.at("11:50").plusSeconds(seconds);
    return new Gap(null, Gap.Reason.KEYBOARD_BLIND, from, from.plusSeconds(seconds), 0, detail);
  }

  private static List<Evidence.Kind> kinds(RoomScene scene) {
    return scene.judge("15:00").findings().getFirst().grounds().evidence().stream()
        .map(Evidence::kind)
        .toList();
  }

  @Test
  void theRoomAsItStandsNow() {
    RoomScene scene = taught().session(PC, "a.khan", LOG_ON, "11:00").heard(PC, "11:39", "a.khan");
    RoomNow lesson = RoomRules.now(scene.facts("11:39"));
    assertThat(lesson.supervisedBy()).extracting(Schedule.Slot::supervisor).contains("M. Ellis");
    assertThat(lesson.today().pupilsNow()).isEqualTo(1);
    assertThat(lesson.today().unsupervisedSince()).isNull();
    RoomNow alone = RoomRules.now(scene.heard(PC, "11:50", "a.khan").facts("11:50"));
    assertThat(alone.supervisedBy()).isEmpty();
    assertThat(alone.today().unsupervisedSince()).isEqualTo(at("11:45"));
  }
}
