package school.lantern.collector.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.timetable.TimetableSample.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where classes are on a day, whether anybody supervises them or not. */
class DayClassesTest {
  private static final LocalDate MON = LocalDate.of(2026, 11, 23);

  @Test
  void aClassHasItsLessonAlthoughNobodySupervisesIt() {
    TimetableSample school = school().cover(cover("1", "ICT1", "KHA", null));
    assertThat(school.slots(MON)).noneMatch(slot -> slot.contains("ICT1"));
    assertThat(classes(school)).containsExactly("09:00 8B ICT1 [P1, P2]", "10:00 8C LIB [P3]");
  }

  @Test
  void coverInAnotherRoomTakesTheClassAlong() {
    assertThat(classes(school().cover(cover("1", "HALL", "KHA", "ELL"))))
        .containsExactly("09:00 8B HALL [P1, P2]", "10:00 8C LIB [P3]");
    assertThat(classes(school().cover(cover("1", "HALL", "KHA", "KHA"))))
        .as("a change of rooms")
        .contains("09:00 8B HALL [P1, P2]");
    assertThat(classes(school().cover(cover("2", "HALL", "KHA", "KHA"))))
        .as("another period")
        .contains("09:00 8B ICT1 [P1, P2]");
    assertThat(classes(school().cover(cover("1", "ICT1", "KHA", "ELL"))))
        .as("in its own room")
        .contains("09:00 8B ICT1 [P1, P2]");
    assertThat(classes(school().cover(cover("1", "HALL", null, "ELL"))))
        .as("somebody more, elsewhere")
        .contains("09:00 8B ICT1 [P1, P2]");
  }

  /** Of a lesson by the clock over two periods, cover takes the time of its own. */
  @Test
  void coverOfOnePeriodTakesThatPartOfALongLesson() {
    TimetableSample school =
        school()
            .lesson(clock("09:00", "11:00", Recurrence.once(MON)), "ART", "LEE", "9A")
            .group("9A", 9, "P9")
            .cover(cover("2", "HALL", "LEE", "ELL"));
    assertThat(classes(school)).contains("09:00 9A ART [P9]", "10:00 9A HALL [P9]").hasSize(4);
  }

  @Test
  void aClassThatIsAwayHasNoLessonAndAPupilWhoIsAwayIsNotInIt() {
    Away.Who group = new Away.Who(Set.of(), Set.of("8B"), Set.of(), Set.of());
    assertThat(classes(school().away(away(group)))).containsExactly("10:00 8C LIB [P3]");
    Away.Who one = new Away.Who(Set.of(), Set.of(), Set.of("P1"), Set.of());
    assertThat(classes(school().away(away(one))))
        .containsExactly("09:00 8B ICT1 [P2]", "10:00 8C LIB [P3]");
    Away.Who teacher = new Away.Who(Set.of(), Set.of(), Set.of(), Set.of("KHA"));
    assertThat(classes(school().away(away(teacher)))).hasSize(2);
  }

  @Test
  void aClassOfNobodyKnownAndADutyAreNoLessons() {
    TimetableSample school =
        school()
            .lesson(InCycle.always(null, DayOfWeek.MONDAY, "1"), "R9", "LEE", "7X")
            .lesson(InCycle.always(null, DayOfWeek.MONDAY, "1"), "R8", "LEE", null);
    assertThat(classes(school)).hasSize(2);
    assertThat(
            new SchoolPlan(school().facts(), school().people())
                .classes(MON.plusDays(5), TimetableSample.LONDON))
        .as("a Saturday")
        .isEmpty();
  }

  private static TimetableSample school() {
    return new TimetableSample()
        .bell("1", "09:00", "10:00")
        .bell("2", "10:00", "11:00")
        .lesson(InCycle.always(null, DayOfWeek.MONDAY, "1"), "ICT1", "KHA", "8B")
        .lesson(InCycle.always(null, DayOfWeek.MONDAY, "2"), "LIB", "KHA", "8C")
        .group("8B", 8, "P1", "P2")
        .group("8C", 8, "P3");
  }

  private static Cover cover(
      String period,
      String room,
      @org.jspecify.annotations.Nullable String absent,
      @org.jspecify.annotations.Nullable String covering) {
    return new Cover(MON, period, room, absent, covering);
  }

  private static Away away(Away.Who who) {
    return new Away("Museum", Away.Kind.STUDY_LEAVE, Dates.on(MON), Set.of("1"), who);
  }

  private static List<String> classes(TimetableSample school) {
    return new SchoolPlan(school.facts(), school.people())
        .classes(MON, TimetableSample.LONDON).stream()
            .map(
                one ->
                    "%s %s %s %s"
                        .formatted(
                            one.from().atZone(TimetableSample.LONDON).toLocalTime(),
                            one.group(),
                            one.roomId(),
                            one.pupilIds().stream().sorted().toList()))
            .toList();
  }
}
