package school.lantern.collector.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Term;

class SchoolSpansTest {
  private static final SchoolCalendar CALENDAR =
      new SchoolCalendar(
          List.of(
              new Term("Autumn", day("2026-09-02"), day("2026-12-18")),
              new Term("Spring", day("2027-01-05"), day("2027-03-26"))),
          List.of(
              new Closure(day("2026-10-26"), day("2026-10-30"), "Half term"),
              new Closure(day("2026-11-27"), day("2026-11-27"), "INSET")),
          List.of());

  @Test
  void aWeekIsMondayToSunday() {
    assertThat(on("2026-11-29").of(SpanChoice.THIS_WEEK))
        .hasValue(span("2026-11-23", "2026-11-29"));
    assertThat(on("2026-11-30").of(SpanChoice.LAST_WEEK))
        .hasValue(span("2026-11-23", "2026-11-29"));
  }

  @Test
  void aWeekOffDividesTheTermAndADayDoesNot() {
    assertThat(on("2026-10-25").of(SpanChoice.THIS_HALF_TERM))
        .hasValue(span("2026-09-02", "2026-10-25"));
    assertThat(on("2026-11-28").of(SpanChoice.THIS_HALF_TERM))
        .hasValue(span("2026-10-31", "2026-12-18"));
    assertThat(on("2027-02-01").of(SpanChoice.THIS_HALF_TERM))
        .hasValue(span("2027-01-05", "2027-03-26"));
  }

  @Test
  void halfTermItselfLooksBack() {
    assertThat(on("2026-10-28").of(SpanChoice.THIS_HALF_TERM))
        .hasValue(span("2026-09-02", "2026-10-25"));
  }

  @Test
  void inTheHolidaysTheTermIsTheLastOne() {
    assertThat(on("2026-12-28").of(SpanChoice.THIS_TERM))
        .hasValue(span("2026-09-02", "2026-12-18"));
    assertThat(on("2026-08-28").of(SpanChoice.THIS_TERM)).isEmpty();
  }

  @Test
  void theSchoolYearBeginsInAugust() {
    assertThat(on("2026-07-31").of(SpanChoice.THIS_YEAR))
        .hasValue(span("2025-08-01", "2026-07-31"));
    assertThat(on("2026-08-01").of(SpanChoice.THIS_YEAR))
        .hasValue(span("2026-08-01", "2027-07-31"));
  }

  private static SchoolSpans on(String today) {
    return new SchoolSpans(CALENDAR, day(today));
  }

  private static Span span(String first, String last) {
    return new Span(day(first), day(last));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
