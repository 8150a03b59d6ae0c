package school.lantern.collector.imports.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import school.lantern.collector.timetable.Recurrence;

class RecurrencesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

  @Test
  void aYearOfLessonsWithHolidaysIsOneWeeklyLesson() {
    Set<LocalDate> dates = weeks(1, 0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 16, 17);
    assertThat(Recurrences.of(dates))
        .containsExactly(
            new Recurrence(
                MONDAY,
                MONDAY.plusWeeks(17),
                1,
                Set.of(MONDAY.plusWeeks(7), MONDAY.plusWeeks(14), MONDAY.plusWeeks(15))));
  }

  @Test
  void everyOtherWeekStaysSoAndMayChangeItsTurnAfterAHoliday() {
    assertThat(Recurrences.of(weeks(1, 0, 2, 4, 6, 9, 11, 13)))
        .containsExactly(
            new Recurrence(MONDAY, MONDAY.plusWeeks(6), 2, Set.of()),
            new Recurrence(MONDAY.plusWeeks(9), MONDAY.plusWeeks(13), 2, Set.of()));
  }

  @Test
  void aSingleDateIsOne() {
    assertThat(Recurrences.of(Set.of(MONDAY))).containsExactly(Recurrence.once(MONDAY));
    assertThat(Recurrences.of(Set.of())).isEmpty();
  }

  /** Law: exactly the dates given take place, each by one recurrence. */
  @Test
  void nothingIsAddedAndNothingLost() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      Set<LocalDate> dates = new TreeSet<>();
      for (int day = 0; day < 300; day++) {
        if (random.nextInt(100) < 5 + seed % 90) {
          dates.add(MONDAY.plusDays(day));
        }
      }
      List<Recurrence> recurrences = Recurrences.of(dates);
      List<LocalDate> taken =
          MONDAY
              .datesUntil(MONDAY.plusDays(400))
              .flatMap(day -> recurrences.stream().filter(one -> one.falls(day)).map(_ -> day))
              .toList();
      assertThat(taken).as("seed %d", seed).containsExactlyElementsOf(dates);
    }
  }

  private static Set<LocalDate> weeks(int step, int... weeks) {
    Set<LocalDate> dates = new TreeSet<>();
    for (int week : weeks) {
      dates.add(MONDAY.plusWeeks((long) week * step));
    }
    return dates;
  }
}
