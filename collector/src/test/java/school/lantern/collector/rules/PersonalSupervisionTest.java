package school.lantern.collector.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.rules.RoomScene.at;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.lantern.collector.supervision.Amounts;
import school.lantern.collector.supervision.Blind;
import school.lantern.collector.supervision.Cell;
import school.lantern.model.SessionChange;

/** Presence, support, exemptions, hours, meetings: who is alone, and why not. */
class PersonalSupervisionTest {
  private static final String PC = "ict1-07";
  private static final String OTHER_PC = "ict1-08";

  @Test
  void whoeverIsSeenThereSupervises() {
    RoomScene scene = taught().used(PC, "a.khan", "12:00-12:30").present("S. Patel", "11:55-12:30");
    assertThat(rules(scene)).isEmpty();
    assertThat(amounts(scene).supervised().present()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void aStaffLogOnInUseIsPresenceAndAnIdleOneIsNot() {
    RoomScene scene = taught().used(PC, "a.khan", "12:00-12:30");
    assertThat(rules(scene.used(OTHER_PC, "m.ellis", "11:50-12:30"))).isEmpty();
    RoomScene idle = taught().used(PC, "a.khan", "12:00-12:30");
    idle.session(OTHER_PC, "m.ellis", SessionChange.Change.LOG_ON, "11:50")
        .session(OTHER_PC, "m.ellis", SessionChange.Change.IDLE, "11:51");
    assertThat(rules(idle)).containsExactly(Rule.UNSUPERVISED_USE);
  }

  @Test
  void supportIsForOnePupilOnly() {
    RoomScene scene =
        taught().used(PC, "a.khan", "12:00-12:30").escorted("P1", "12:00-12:30", "T. Assistant");
    assertThat(rules(scene)).isEmpty();
    Finding finding = judged(scene.used(OTHER_PC, "b.jones", "12:00-12:30")).getFirst();
    assertThat(finding.grounds().pupils()).containsExactly("b.jones");
  }

  @Test
  void anExemptionIsForItsPupils() {
    RoomScene scene = taught().used(PC, "b.jones", "12:00-12:30").exempt(Set.of(12), Set.of());
    assertThat(rules(scene)).isEmpty();
    assertThat(amounts(scene).supervised().exempt()).isEqualTo(Duration.ofMinutes(30));
    assertThat(rules(scene.used(OTHER_PC, "a.khan", "12:00-12:30")))
        .containsExactly(Rule.UNSUPERVISED_USE);
  }

  @Test
  void theInternetMakesItGraverAndIsNamed() {
    RoomScene scene =
        taught().used(PC, "a.khan", "12:00-12:04").window(PC, "a.khan", "Bitesize", "12:01");
    Finding finding = judged(scene).getFirst();
    assertThat(finding.rule()).isEqualTo(Rule.UNSUPERVISED_INTERNET);
    assertThat(finding.rule().clauses()).isEqualTo("P-2, P-3");
    assertThat(finding.grounds().reason()).contains("The internet was used in that time.");
    assertThat(finding.rule().topic()).isEqualTo(Rule.UNSUPERVISED_USE);
    assertThat(judged(taught().used(PC, "a.khan", "12:00-12:04")).getFirst().severity())
        .isEqualTo(1);
  }

  @Test
  void outOfHoursIsARuleOfItsOwn() {
    RoomScene scene = taught().bell("3", "10:40-11:40").used(PC, "a.khan", "12:00-12:20");
    List<Finding> found = judged(scene);
    assertThat(found)
        .extracting(Finding::rule)
        .containsExactly(Rule.UNSUPERVISED_USE, Rule.OUT_OF_HOURS_USE);
    assertThat(found.getLast().span()).isEqualTo(new Finding.Span(at("12:10"), at("12:20")));
    assertThat(found.getLast().severity()).isEqualTo(3);
    assertThat(found.getLast().grounds().reason())
        .contains("outside school hours: the bells are from 10:40 to 11:40");
  }

  @Test
  void aVideoMeetingNeedsSomebodyWhoIsSeen() {
    RoomScene lesson = taught().used(PC, "a.khan", "11:00-11:30");
    for (int minute = 0; minute < 4; minute++) {
      for (String second : List.of("00", "30")) {
        lesson.window(PC, "a.khan", "Zoom", "11:0%d:%s".formatted(minute, second));
      }
    }
    Finding finding = judged(lesson).getFirst();
    assertThat(finding.rule()).isEqualTo(Rule.UNSUPERVISED_MEETING);
    assertThat(finding.severity()).isEqualTo(3);
    assertThat(finding.grounds().supervisor()).isEqualTo("M. Ellis");
    assertThat(rules(lesson.present("M. Ellis", "10:45-11:40"))).isEmpty();
  }

  @Test
  void whereTheSchoolChoseSoSomebodyScheduledIsEnoughForAMeeting() {
    RoomScene scene = taught().used(PC, "a.khan", "11:00-12:30");
    for (int minute = 0; minute < 4; minute++) {
      for (String second : List.of("00", "30")) {
        scene.window(PC, "a.khan", "Zoom", "11:0%d:%s".formatted(minute, second));
      }
    }
    Finding gone =
        judged(scene).stream()
            .filter(one -> one.rule() == Rule.UNSUPERVISED_MEETING)
            .findFirst()
            .orElseThrow();
    scene.meetings(MeetingRule.SCHEDULED_IS_ENOUGH);
    assertThat(rules(scene)).doesNotContain(Rule.UNSUPERVISED_MEETING);
    assertThat(explained(scene, gone))
        .startsWith("The school's leaders chose that somebody who is scheduled is enough. ")
        .contains("M. Ellis supervised");

    for (int minute = 0; minute < 4; minute++) {
      for (String second : List.of("00", "30")) {
        scene.window(PC, "a.khan", "Zoom", "12:0%d:%s".formatted(minute, second));
      }
    }
    assertThat(rules(scene)).as("nobody is scheduled then").contains(Rule.UNSUPERVISED_MEETING);
  }

  @Test
  void explanationsNameWhatExplains() {
    RoomScene scene = taught().used(PC, "a.khan", "12:00-12:30");
    Finding gone = judged(scene).getFirst();
    assertThat(explained(scene.present("S. Patel", "11:55-12:40"), gone))
        .isEqualTo("Checked in: S. Patel was there 11:55 to 12:40.");
    assertThat(
            explained(
                taught().used(PC, "a.khan", "12:00-12:30").escorted("P1", "12:00-12:30", "T. A."),
                gone))
        .isEqualTo("Support: T. A. was with a pupil 12:00 to 12:30.");
    assertThat(
            explained(
                taught().used(PC, "a.khan", "12:00-12:30").exempt(Set.of(), Set.of("P1")), gone))
        .isEqualTo("Exemption by J. Okafor: study room.");
  }

  @Test
  void silenceIsUnknownAndNotFine() {
    RoomScene scene =
        taught()
            .bell("3", "10:40-11:40")
            .used(PC, "a.khan", "10:50-11:10")
            .heard(OTHER_PC, "09:00");
    assertThat(scene.judge("15:00").coverage().blind())
        .containsExactly(new Blind("3", Blind.Reason.DID_NOT_REPORT, Duration.ofMinutes(100)));
  }

  /** Law: more supervision, of whatever sort, never makes more gap. */
  @Test
  void moreSupervisionNeverMakesMoreGap() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      RoomScene scene = AnyRoomDay.inFull(random);
      Duration before = RoomReading.of(scene.facts("12:34")).gaps().room().total();
      switch (random.nextInt(4)) {
        case 0 -> scene.present("X. More", "09:20-10:40");
        case 1 -> scene.escorted("P1", "09:20-10:40", "X. More");
        case 2 -> scene.lesson("9", "09:20-10:40", "X. More");
        default -> scene.exempt(Set.of(8), Set.of());
      }
      Duration after = RoomReading.of(scene.facts("12:34")).gaps().room().total();
      assertThat(after).as("seed %d", seed).isLessThanOrEqualTo(before);
    }
  }

  /** Law: use is the sum of its parts, and what is unsupervised in cells is what gaps hold. */
  @Test
  void amountsAddUp() {
    for (long seed = 0; seed < 500; seed++) {
      Verdict verdict = AnyRoomDay.inFull(new Random(seed)).judge("12:34");
      Duration alone =
          verdict.coverage().gaps().stream()
              .map(gap -> gap.pupilTime())
              .reduce(Duration.ZERO, Duration::plus);
      assertThat(sum(verdict).unsupervised()).as("seed %d", seed).isEqualTo(alone);
    }
  }

  private static RoomScene taught() {
    return new RoomScene().lesson("3", "10:40-11:40", "M. Ellis");
  }

  private static List<Finding> judged(RoomScene scene) {
    return scene.judge("15:00").findings();
  }

  private static List<Rule> rules(RoomScene scene) {
    return judged(scene).stream().map(Finding::rule).toList();
  }

  private static String explained(RoomScene scene, Finding gone) {
    return Explained.by(scene.facts("15:00"), gone);
  }

  private static Amounts amounts(RoomScene scene) {
    return sum(scene.judge("15:00"));
  }

  private static Amounts sum(Verdict verdict) {
    return verdict.coverage().cells().stream()
        .map(Cell::amounts)
        .reduce(Amounts.NONE, Amounts::plus);
  }
}
