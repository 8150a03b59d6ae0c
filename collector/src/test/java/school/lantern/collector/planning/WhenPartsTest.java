package school.lantern.collector.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.planning.PaperSchool.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.Recurrence;
import school.lantern.collector.timetable.When;

class WhenPartsTest {
  private static final LocalDate BEGIN = LocalDate.parse("2026-09-01");
  private static final int DAYS = 150;

  @Test
  void aLessonIsCutAtDates() {
    When always = InCycle.always(null, DayOfWeek.MONDAY, "1");
    Dates january = dates("2027-01-01", "2027-01-31");
    assertThat(WhenParts.before(always, january).map(WhenParts::dates))
        .contains(dates(null, "2026-12-31"));
    assertThat(WhenParts.within(always, january).map(WhenParts::dates)).contains(january);
    assertThat(WhenParts.after(always, january).map(WhenParts::dates))
        .contains(dates("2027-02-01", null));
    assertThat(WhenParts.before(always, Dates.ALWAYS)).isEmpty();
  }

  @Test
  void aPartWithoutItsWeekdayIsNone() {
    When monday = InCycle.always(null, DayOfWeek.MONDAY, "1");
    assertThat(WhenParts.within(monday, dates("2026-11-24", "2026-11-29"))).isEmpty();
    assertThat(WhenParts.within(monday, dates("2026-11-24", "2026-11-30"))).isPresent();
  }

  @Test
  void everyOtherWeekStaysEveryOtherWeek() {
    Recurrence fortnight =
        new Recurrence(LocalDate.parse("2026-09-07"), LocalDate.parse("2026-12-14"), 2, Set.of());
    When clock = new ByClock(LocalTime.of(15, 0), LocalTime.of(16, 0), fortnight);
    assertThat(WhenParts.within(clock, dates("2026-09-08", "2026-10-04")).map(WhenParts::dates))
        .contains(dates("2026-09-21", "2026-09-21"));
  }

  /** Law: before, within and after fall on exactly the dates of the whole, none twice. */
  @Test
  void thePartsAreTheWhole() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      When whole = anyWhen(random);
      Dates span = anySpan(random);
      List<When> parts =
          Stream.of(
                  WhenParts.before(whole, span),
                  WhenParts.within(whole, span),
                  WhenParts.after(whole, span))
              .flatMap(Optional::stream)
              .toList();
      List<LocalDate> together =
          parts.stream().flatMap(part -> falls(part).stream()).sorted().toList();
      assertThat(together).as("seed %d", seed).isEqualTo(falls(whole));
      assertThat(WhenParts.within(whole, span).map(WhenPartsTest::falls).orElse(List.of()))
          .as("seed %d, within", seed)
          .isEqualTo(falls(whole).stream().filter(span::contains).toList());
    }
  }

  /** Law: on another weekday there are as many dates, but for the ends. */
  @Test
  void anotherWeekdayIsThatWeekday() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      When when = anyWhen(random);
      DayOfWeek weekday = DayOfWeek.of(1 + random.nextInt(7));
      assertThat(falls(WhenParts.onWeekday(when, weekday)))
          .as("seed %d", seed)
          .allMatch(day -> day.getDayOfWeek() == weekday);
    }
  }

  private static When anyWhen(Random random) {
    LocalDate first = BEGIN.plusDays(random.nextInt(60));
    LocalDate last = first.plusDays(random.nextInt(80));
    if (random.nextBoolean()) {
      Dates dates =
          new Dates(random.nextBoolean() ? first : null, random.nextBoolean() ? last : null);
      return new InCycle(null, DayOfWeek.of(1 + random.nextInt(7)), "1", dates);
    }
    Set<LocalDate> except =
        first
            .datesUntil(last.plusDays(1))
            .filter(day -> random.nextInt(10) == 0)
            .collect(Collectors.toCollection(TreeSet::new));
    return new ByClock(
        LocalTime.of(9, 0),
        LocalTime.of(10, 0),
        new Recurrence(first, last, 1 + random.nextInt(3), except));
  }

  private static Dates anySpan(Random random) {
    LocalDate first = BEGIN.plusDays(random.nextInt(100));
    LocalDate last = first.plusDays(random.nextInt(40));
    return new Dates(random.nextInt(4) == 0 ? null : first, random.nextInt(4) == 0 ? null : last);
  }

  private static List<LocalDate> falls(When when) {
    return BEGIN
        .datesUntil(BEGIN.plusDays(DAYS))
        .filter(
            day ->
                switch (when) {
                  case InCycle one ->
                      one.weekday() == day.getDayOfWeek() && one.dates().contains(day);
                  case ByClock one -> one.recurrence().falls(day);
                })
        .toList();
  }
}
