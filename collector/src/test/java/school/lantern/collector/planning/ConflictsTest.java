package school.lantern.collector.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.planning.PaperSchool.MONDAY;
import static school.lantern.collector.planning.PaperSchool.NAMES;
import static school.lantern.collector.planning.PaperSchool.around;
import static school.lantern.collector.planning.PaperSchool.at;
import static school.lantern.collector.planning.PaperSchool.facts;
import static school.lantern.collector.planning.PaperSchool.lesson;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.Recurrence;
import school.lantern.collector.timetable.TimetableFacts;

/** What is odd about adding one lesson or duty, in words. */
class ConflictsTest {

  @Test
  void oneInTwoRoomsAtOnce() {
    assertThat(odd(lesson(at(null, DayOfWeek.MONDAY, "1"), "D7", "S1", "7A")))
        .containsExactly(
            "Maria Ellis would be in Computing D5 and Computing D7 at once: period 1, on 4 dates,"
                + " the first 23 November 2026.");
  }

  @Test
  void onlyInTheWeekInWhichBothAre() {
    assertThat(odd(lesson(at(null, DayOfWeek.MONDAY, "2"), "D7", "S2", "7A")))
        .containsExactly(
            "Jo Okafor (S2) would be in Computing D5 and Computing D7 at once: period 2, on 2 dates,"
                + " the first 23 November 2026.");
    assertThat(odd(lesson(at("B", DayOfWeek.MONDAY, "2"), "D7", "S2", "7A"))).isEmpty();
  }

  @Test
  void twoClassesInOneRoom() {
    assertThat(odd(lesson(at("B", DayOfWeek.MONDAY, "1"), "D5", "S3", "7A")))
        .containsExactly(
            "Computing D5 would have 7A and 8B at once: period 1, on 2 dates, the first"
                + " 30 November 2026.");
    assertThat(odd(lesson(at(null, DayOfWeek.MONDAY, "1"), "D5", "S3", "8B")))
        .as("two teachers share a class")
        .isEmpty();
    assertThat(odd(lesson(at(null, DayOfWeek.MONDAY, "1"), "D5", "S3", null)))
        .as("somebody helps")
        .isEmpty();
  }

  @Test
  void lessonsByTheClockMeetThoseByTheBell() {
    Appointment late =
        new Appointment(
            new ByClock(LocalTime.of(9, 55), LocalTime.of(10, 5), Recurrence.once(MONDAY)),
            "D7",
            "S1",
            "7A");
    assertThat(odd(late)).singleElement().asString().contains("on 23 November 2026");
    Appointment touching =
        new Appointment(
            new ByClock(LocalTime.of(10, 0), LocalTime.of(10, 5), Recurrence.once(MONDAY)),
            "D7",
            "S1",
            "7A");
    assertThat(odd(touching)).as("bells that touch are no conflict").isEmpty();
  }

  @Test
  void coverCountsToo() {
    TimetableFacts covered = PaperSchool.with(new Cover(MONDAY, "Lunch", "D7", null, "S1"));
    Amendment change = adding(lesson(at(null, DayOfWeek.MONDAY, "Lunch"), "LIB", "S1", null));
    assertThat(ConflictWords.of(new Conflicts(around(covered)).of(change), NAMES))
        .containsExactly(
            "Maria Ellis would be in Computing D7 and Library at once: period Lunch, on"
                + " 23 November 2026.");
  }

  @Test
  void whatWasOddBeforeIsNotTold() {
    Appointment second = lesson(at(null, DayOfWeek.MONDAY, "1"), "D7", "S1", "7A");
    TimetableFacts odd = adding(second).to(facts());
    Appointment third = lesson(at(null, DayOfWeek.TUESDAY, "1"), "D7", "S1", "7A");
    assertThat(new Conflicts(around(odd)).of(adding(third))).isEmpty();
  }

  @Test
  void strangersHallsAndPeriodsThatDoNotRing() {
    assertThat(odd(lesson(at(null, DayOfWeek.TUESDAY, "1"), "HALL", "S9", "7A")))
        .containsExactly(
            "S9 is no member of staff that is known here.",
            "Hall has no computers: nothing will be seen there.");
    assertThat(odd(lesson(at(null, DayOfWeek.TUESDAY, "1"), "X9", "S1", "7A")))
        .containsExactly("X9 is no room that is known here.");
    assertThat(odd(lesson(at(null, DayOfWeek.SATURDAY, "1"), "D7", "S1", "7A")))
        .containsExactly("There is no bell for period 1 on a Saturday: it would not take place.");
    assertThat(odd(lesson(at(null, DayOfWeek.THURSDAY, "Exam"), "D7", "S1", "7A"))).isEmpty();
    assertThat(odd(lesson(at(null, DayOfWeek.MONDAY, "Exam"), "D7", "S1", "7A")))
        .as("the exam day is a Thursday")
        .hasSize(1);
  }

  @Test
  void theCycleStaysWhereOnlyLessonsNameItsWeeks() {
    TimetableFacts facts = facts();
    Appointment weekC = lesson(at("C", DayOfWeek.FRIDAY, "1"), "LIB", "S4", "7Z");
    TimetableFacts threeWeeks = adding(weekC).to(facts);
    Conflict conflict =
        new Conflicts(around(threeWeeks))
            .of(adding(lesson(at("A", DayOfWeek.MONDAY, "2"), "D7", "S2", "7A")))
            .getFirst();
    assertThat(conflict.dates()).contains(MONDAY).doesNotContain(LocalDate.parse("2026-12-07"));
  }

  private static List<String> odd(Appointment appointment) {
    return ConflictWords.of(new Conflicts(around(facts())).of(adding(appointment)), NAMES);
  }

  private static Amendment adding(Appointment appointment) {
    return Amendment.of(List.of(), List.of(appointment));
  }
}
