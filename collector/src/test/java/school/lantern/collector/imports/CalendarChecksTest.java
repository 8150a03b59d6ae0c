package school.lantern.collector.imports;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.lantern.collector.timetable.Bell;

class CalendarChecksTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Set<DayOfWeek> NO_WEEKDAY = Set.of();
  private static final Set<LocalDate> NO_DATE = Set.of();

  @Test
  void theSamePeriodTwiceOnOneDay() {
    assertThat(clash(applies(NO_WEEKDAY, NO_DATE), applies(NO_WEEKDAY, NO_DATE))).isTrue();
    assertThat(clash(applies(Set.of(MONDAY, FRIDAY), NO_DATE), applies(Set.of(MONDAY), NO_DATE)))
        .isTrue();
    assertThat(clash(applies(NO_WEEKDAY, Set.of(DAY)), applies(Set.of(MONDAY), Set.of(DAY))))
        .as("a date goes before a weekday that is named beside it")
        .isTrue();
  }

  @Test
  void daysOfTheirOwn() {
    assertThat(clash(applies(Set.of(MONDAY), NO_DATE), applies(Set.of(FRIDAY), NO_DATE))).isFalse();
    assertThat(clash(applies(NO_WEEKDAY, NO_DATE), applies(Set.of(MONDAY), NO_DATE))).isFalse();
    assertThat(clash(applies(Set.of(MONDAY), NO_DATE), applies(NO_WEEKDAY, Set.of(DAY)))).isFalse();
    assertThat(clash(applies(Set.of(MONDAY), NO_DATE), applies(Set.of(MONDAY), Set.of(DAY))))
        .isFalse();
    assertThat(
            clash(applies(NO_WEEKDAY, Set.of(DAY)), applies(NO_WEEKDAY, Set.of(DAY.plusDays(1)))))
        .isFalse();
  }

  private static boolean clash(Bell.Applies one, Bell.Applies other) {
    assertThat(bell(one).clashes(bell(other))).isEqualTo(bell(other).clashes(bell(one)));
    return bell(one).clashes(bell(other));
  }

  private static Bell bell(Bell.Applies applies) {
    return new Bell("1", LocalTime.of(9, 0), LocalTime.of(10, 0), applies);
  }

  private static Bell.Applies applies(Set<DayOfWeek> weekdays, Set<LocalDate> dates) {
    return new Bell.Applies(weekdays, Set.of(), dates);
  }
}
