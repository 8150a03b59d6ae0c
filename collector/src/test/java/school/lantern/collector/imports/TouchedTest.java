package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.timetable.TimetableFacts;

class TouchedTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Touched TOUCHED = new Touched("main", MONDAY, ZoneId.of("Europe/London"));
  private static final Scope LIBRARY = new Scope("main", "LIBRARY", MONDAY);

  @Test
  void aRoomWithoutLessonsIsLookedAtAnewWhenTheTimetableBecomesKnownOrUnknown() {
    assertThat(touched(Sample.NO_SCHOOL, school())).contains(LIBRARY);
    assertThat(touched(school(), Sample.NO_SCHOOL)).contains(LIBRARY);
  }

  @Test
  void aLessonMoreOrLessIsNothingToOtherRooms() {
    SchoolData school = school();
    TimetableFacts timetable = school.timetable();
    SchoolData free =
        timed(
            new TimetableFacts(
                timetable.calendar(), timetable.bells(), List.of(), timetable.cover()));
    assertThat(touched(free, school))
        .contains(new Scope("main", "ICT1", MONDAY))
        .doesNotContain(LIBRARY);
  }

  private static Set<Scope> touched(SchoolData before, SchoolData after) {
    return TOUCHED.between(before, after, Set.of("LIBRARY"));
  }

  /** The timetable of the sample; people and workstations never differ here. */
  private static SchoolData school() {
    Mistakes mistakes = new Mistakes();
    Draft draft = Draft.of(Sample.NO_SCHOOL);
    Sample.FORMATS.read(new Upload(Sample.files()), draft, mistakes);
    return timed(
        draft
            .data(
                cover -> {
                  throw new AssertionError("the sample has no cover");
                })
            .timetable());
  }

  private static SchoolData timed(TimetableFacts timetable) {
    return new SchoolData(List.of(), List.of(), Map.of(), timetable);
  }
}
