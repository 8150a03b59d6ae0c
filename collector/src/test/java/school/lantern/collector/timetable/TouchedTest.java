package school.lantern.collector.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.lantern.collector.timetable.Differences.Where;

class TouchedTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 7);
  private static final Appointment LESSON =
      new Appointment(InCycle.always(null, DayOfWeek.MONDAY, "1"), "ICT1", "KHA", "8B");

  @Test
  void theWholeDayIsAnotherWhenTheTimetableBecomesKnownOrUnknown() {
    assertThat(touched(new TimetableSample(), school(LESSON)).planned())
        .contains(new Where(MONDAY, null));
    assertThat(touched(school(LESSON), new TimetableSample()).planned())
        .contains(new Where(MONDAY, null));
  }

  @Test
  void aLessonMoreOrLessIsNothingToOtherRoomsAndDays() {
    assertThat(touched(school(), school(LESSON)))
        .isEqualTo(new Differences(lastMondays("ICT1"), Set.of()));
  }

  @Test
  void anOpenExemptionConcernsItsRoomAndOnlyWhereItWasUsed() {
    Exemption study =
        new Exemption(
            new Exemption.What("LIB", Set.of(12), Set.of()),
            new Dates(null, MONDAY.plusYears(1)),
            "Study",
            "Head");
    Differences differences = touched(school(LESSON), school(LESSON).exemption(study));
    assertThat(differences.planned()).isEmpty();
    assertThat(differences.personal())
        .hasSize(367)
        .allSatisfy(where -> assertThat(where.roomId()).isEqualTo("LIB"));
  }

  @Test
  void supportForOnePupilIsNothingToRoomsThatNobodyUsed() {
    Differences differences =
        touched(school(LESSON), school(LESSON).support("P1", "TA", LESSON.when()));
    assertThat(differences).isEqualTo(new Differences(Set.of(), lastMondays(null)));
  }

  @Test
  void aTripNamesItsDay() {
    LocalDate then = MONDAY.minusWeeks(5);
    Away trip =
        new Away(
            "Museum",
            Away.Kind.TRIP,
            Dates.on(then),
            Set.of(),
            new Away.Who(Set.of(), Set.of(), Set.of("P1"), Set.of("KHA")));
    assertThat(touched(school(LESSON), school(LESSON).away(trip)))
        .isEqualTo(new Differences(Set.of(new Where(then, "ICT1")), Set.of(new Where(then, null))));
  }

  @Test
  void anotherTermConcernsTheDaysThatItOpensOrCloses() {
    Term before = new Term("Autumn", SEPTEMBER, LocalDate.of(2026, 12, 18));
    Term after = new Term("Autumn", SEPTEMBER.plusDays(2), LocalDate.of(2026, 12, 18));
    assertThat(
            touched(
                    school(LESSON).calendar(List.of(before), List.of()),
                    school(LESSON).calendar(List.of(after), List.of()))
                .planned())
        .containsExactlyInAnyOrder(
            new Where(SEPTEMBER, null),
            new Where(SEPTEMBER, "ICT1"),
            new Where(SEPTEMBER.plusDays(1), null));
  }

  @Test
  void oldCoverIsWorkedOutAnewOnlyWhenItIsAnother() {
    Cover old = new Cover(SEPTEMBER, "1", "ICT1", "KHA", "OKA");
    Cover other = new Cover(SEPTEMBER.plusWeeks(1), "1", "ICT1", "KHA", "OKA");
    ConcernedDays days = new ConcernedDays(MONDAY);
    assertThat(days.between(plan(school().cover(old)), plan(school(LESSON).cover(old))))
        .containsExactly(MONDAY.minusWeeks(2), MONDAY.minusWeeks(1), MONDAY);
    assertThat(
            days.between(
                plan(school(LESSON).cover(old)), plan(school(LESSON).cover(old).cover(other))))
        .containsExactly(other.date());
  }

  private static Set<Where> lastMondays(@Nullable String room) {
    return Set.of(
        new Where(MONDAY, room),
        new Where(MONDAY.minusWeeks(1), room),
        new Where(MONDAY.minusWeeks(2), room));
  }

  private static Differences touched(TimetableSample before, TimetableSample after) {
    return new Touched(MONDAY, TimetableSample.LONDON).between(plan(before), plan(after));
  }

  private static SchoolPlan plan(TimetableSample school) {
    return new SchoolPlan(school.facts(), People.NONE);
  }

  private static TimetableSample school(Appointment... appointments) {
    TimetableSample school = new TimetableSample().bell("1", "09:00", "10:00");
    for (Appointment one : appointments) {
      school.lesson(one.when(), one.roomId(), one.staffId(), one.group());
    }
    return school;
  }
}
