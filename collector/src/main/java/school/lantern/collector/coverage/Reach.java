package school.lantern.collector.coverage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * How far the school's timetable reaches into some days.
 *
 * <pre>
 *   days         |=================|
 *   school       |xxxxx  xxxxx  xxx|   Mondays to Fridays that are in a term and not closed
 *   timetable    |        [---------------]   from the first to the last date of each line
 *   without      |xxxxx  x         |
 * </pre>
 *
 * @param imported whether there is a timetable at all
 * @param schoolDays how many days of school the days hold, until today
 * @param without those of them on which no line of the timetable is valid, in order
 */
record Reach(boolean imported, int schoolDays, List<LocalDate> without) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  Reach {
    without = List.copyOf(without);
  }

  static Reach of(TimetableFacts facts, Span span, LocalDate today) {
    Set<Dates> lines =
        facts.appointments().stream()
            .map(
                appointment ->
                    switch (appointment.when()) {
                      case InCycle cycle -> cycle.dates();
                      case ByClock clock ->
                          new Dates(clock.recurrence().first(), clock.recurrence().last());
                    })
            .collect(Collectors.toSet());
    LocalDate end = span.last().isBefore(today) ? span.last() : today;
    List<LocalDate> school =
        end.isBefore(span.first())
            ? List.of()
            : span.first()
                .datesUntil(end.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .filter(facts.calendar()::open)
                .toList();
    return new Reach(
        !lines.isEmpty(),
        school.size(),
        school.stream()
            .filter(day -> lines.stream().noneMatch(line -> line.contains(day)))
            .toList());
  }

  /** Whether there is a timetable for any of the days; true where there is no school anyway. */
  boolean any() {
    return imported && (schoolDays == 0 || without.size() < schoolDays);
  }

  /** What is missing, in a sentence; {@code null} when nothing is. */
  @Nullable String missing() {
    if (!imported) {
      return "No timetable has been imported, so none covers these dates.";
    }
    if (without.isEmpty()) {
      return null;
    }
    if (!any()) {
      return "No timetable covers these dates.";
    }
    String which =
        without.size() == 1
            ? DAY.format(without.getFirst())
            : "between " + DAY.format(without.getFirst()) + " and " + DAY.format(without.getLast());
    return "No timetable covers %d of the %d school days, %s."
        .formatted(without.size(), schoolDays, which);
  }
}
