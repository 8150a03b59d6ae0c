package school.lantern.collector.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.rules.RoomScene.at;
import static school.lantern.model.SessionChange.Change.LOG_ON;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Phrases, each line of the rule. */
class FlaggedPhraseTest {
  private static final String PC = "ict1-07";

  @Test
  void aPhraseUnderSupervisionNamesTheSupervisor() {
    Finding finding =
        only(
            new RoomScene()
                .lesson("1", "09:00-10:00", "M. Ellis")
                .session(PC, "a.khan", LOG_ON, "09:01")
                .typed(PC, "a.khan", "self-harm", "09:42"));
    assertThat(finding.subject()).isEqualTo("a.khan self-harm");
    assertThat(finding.severity()).isEqualTo(4);
    assertThat(finding.span()).isEqualTo(new Finding.Span(at("09:42"), at("09:42")));
    Finding.Grounds grounds = finding.grounds();
    assertThat(grounds.headline()).isEqualTo("Self-harm phrase typed");
    assertThat(grounds.supervisor()).isEqualTo("M. Ellis");
    assertThat(grounds.pupils()).containsExactly("a.khan");
    assertThat(grounds.reason())
        .isEqualTo(
            "A phrase from the “Self-harm” list was typed at 09:42 on ict1-07 in ICT suite 1."
                + " Period 1 (M. Ellis, 8B Maths) was on the schedule.");
    assertThat(grounds.evidence())
        .containsExactly(
            new Evidence(at("09:01"), Evidence.Kind.SESSION, "a.khan", PC, "Logged on."),
            new Evidence(
                at("09:42"),
                Evidence.Kind.PHRASE,
                "a.khan",
                PC,
                "“a bad phrase” in “such a bad phrase here”. Window: gedit, “Untitled”."));
  }

  @Test
  void theBellBelongsToTheLessonThatBeginsWithIt() {
    RoomScene bells =
        new RoomScene()
            .lesson("1", "09:00-10:00", "M. Ellis")
            .lesson("2", "10:00-11:00", "S. Patel");
    assertThat(only(bells.typed(PC, "a.khan", "self-harm", "10:00")).grounds().supervisor())
        .isEqualTo("S. Patel");
    RoomScene last = new RoomScene().lesson("1", "09:00-10:00", "M. Ellis");
    assertThat(only(last.typed(PC, "a.khan", "self-harm", "10:00")).grounds().supervisor())
        .isEqualTo("M. Ellis");
  }

  @Test
  void nobodyScheduledIsSaid() {
    Finding finding =
        only(
            new RoomScene()
                .lesson("1", "09:00-10:00", "M. Ellis")
                .typed(PC, "a.khan", "self-harm", "10:03"));
    assertThat(finding.grounds().supervisor()).isNull();
    assertThat(finding.grounds().reason())
        .endsWith(
            "Nobody was scheduled to supervise. Period 1 (M. Ellis, 8B Maths) had ended at 10:00.");
  }

  @Test
  void phrasesHalfAnHourApartAreOneFinding() {
    RoomScene scene =
        new RoomScene()
            .typed(PC, "a.khan", "self-harm", "09:00")
            .typed(PC, "a.khan", "self-harm", "09:30")
            .typed(PC, "a.khan", "self-harm", "10:00");
    Finding finding = only(scene);
    assertThat(finding.span()).isEqualTo(new Finding.Span(at("09:00"), at("10:00")));
    assertThat(finding.grounds().headline()).isEqualTo("Self-harm phrases typed, 3 times");
    scene.typed(PC, "a.khan", "self-harm", "10:30:01");
    assertThat(scene.judge("15:00").findings()).hasSize(2);
  }

  @Test
  void anotherPupilOrAnotherCategoryIsAnotherFinding() {
    Verdict verdict =
        new RoomScene()
            .typed(PC, "a.khan", "self-harm", "09:00")
            .typed(PC, "a.khan", "bullying", "09:01")
            .typed("ict1-08", "b.jones", "self-harm", "09:02")
            .judge("15:00");
    assertThat(verdict.findings())
        .extracting(Finding::subject)
        .containsExactly("a.khan self-harm", "a.khan bullying", "b.jones self-harm");
  }

  @Test
  void windowsAroundItAreShownAndOthersAreNot() {
    Finding finding =
        only(
            new RoomScene()
                .window(PC, "a.khan", "Long before", "09:30")
                .window(PC, "a.khan", "Just before", "09:38")
                .window(PC, "a.khan", "Just before", "09:39")
                .window(PC, "b.jones", "Somebody else's", "09:40")
                .typed(PC, "a.khan", "self-harm", "09:42")
                .window(PC, "a.khan", "Just after", "09:43")
                .window(PC, "a.khan", "Long after", "09:45"));
    assertThat(finding.grounds().evidence())
        .filteredOn(line -> line.kind() == Evidence.Kind.WINDOW)
        .extracting(Evidence::text)
        .containsExactly("chromium, “Just before”", "chromium, “Just after”");
  }

  @Test
  void categoriesHaveTheirNames() {
    Finding finding = only(new RoomScene().typed(PC, "a.khan", "sharing-images", "09:42"));
    assertThat(finding.subject()).isEqualTo("a.khan sharing-images");
    assertThat(finding.grounds().headline()).isEqualTo("Sharing images phrase typed");
    assertThat(finding.grounds().reason()).contains("from the “Sharing images” list");
    assertThat(CategoryNames.of("newer-kind")).isEqualTo("Newer kind");
  }

  @Test
  void aFloodOfWindowsIsCut() {
    RoomScene scene = new RoomScene().typed(PC, "a.khan", "self-harm", "09:42");
    for (int second = 10; second < 60; second++) {
      scene.window(PC, "a.khan", "Page " + second, "09:41:" + second);
    }
    List<Evidence> windows =
        only(scene).grounds().evidence().stream()
            .filter(line -> line.kind() == Evidence.Kind.WINDOW)
            .toList();
    assertThat(windows).hasSize(PhraseEvidence.WINDOWS_MAX);
    assertThat(windows.getLast().at()).isEqualTo(at("09:41:59"));
  }

  @Test
  void withoutARoomOrATimetableItIsStillFound() {
    assertThat(
            only(new RoomScene().withoutRoom().typed(PC, "a.khan", "self-harm", "09:42"))
                .grounds()
                .reason())
        .contains("belongs to no room");
    assertThat(
            only(new RoomScene().withoutTimetable().typed(PC, "a.khan", "self-harm", "09:42"))
                .grounds()
                .reason())
        .contains("There is no timetable yet");
  }

  @Test
  void aStaffLogOnIsNoHidingPlace() {
    assertThat(only(new RoomScene().typed(PC, "m.ellis", "self-harm", "09:42")).grounds().reason())
        .contains("typed under a staff log-on");
  }

  @Test
  void lateCoverLowersWhatWasRaisedForBeingAlone() {
    RoomScene alone =
        new RoomScene()
            .lesson("1", "09:00-10:00", "M. Ellis")
            .used(PC, "a.khan", "10:30-11:30")
            .typed(PC, "a.khan", "self-harm", "10:50");
    assertThat(only(alone).severity()).isEqualTo(5);
    assertThat(only(alone).grounds().reason()).endsWith("Raised from 4 to 5: nobody supervised.");
    Finding covered = only(alone.lesson("2", "10:00-12:00", "S. Patel"));
    assertThat(covered.severity()).isEqualTo(4);
    assertThat(covered.grounds().reason()).doesNotContain("Raised");
  }

  @Test
  void thirdWithinAnHourAndOtherCategoriesRaise() {
    RoomScene scene =
        new RoomScene()
            .lesson("1", "09:00-12:00", "M. Ellis")
            .typed(PC, "a.khan", "self-harm", "09:00")
            .typed(PC, "a.khan", "self-harm", "09:40")
            .typed(PC, "a.khan", "self-harm", "10:00");
    assertThat(scene.judge("15:00").findings()).extracting(Finding::severity).containsExactly(4, 5);
    assertThat(
            new RoomScene()
                .lesson("1", "09:00-12:00", "M. Ellis")
                .typed(PC, "a.khan", "bullying", "09:00")
                .typed(PC, "a.khan", "self-harm", "10:00")
                .typed(PC, "b.jones", "self-harm", "10:00")
                .judge("15:00")
                .findings())
        .extracting(Finding::severity)
        .containsExactly(5, 5, 4);
  }

  private static Finding only(RoomScene scene) {
    List<Finding> phrases =
        scene.judge("15:00").findings().stream()
            .filter(finding -> finding.rule() == Rule.FLAGGED_PHRASE)
            .toList();
    assertThat(phrases).hasSize(1);
    return phrases.getFirst();
  }
}
