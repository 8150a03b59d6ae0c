package school.lantern.collector.imports.icalendar;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import school.lantern.collector.imports.Place;

/**
 * When an event takes place, one by one: what the rule says, with added dates, without excepted and
 * cancelled ones, and with moved ones at their new time.
 *
 * <pre>
 *   RRULE          |  x   x   x   x   x
 *   RDATE          |        x
 *   EXDATE         |      x
 *   RECURRENCE-ID  |          x →   x        (cancelled: without the new x)
 *   takes place    |  x     x     x x x
 * </pre>
 *
 * @param times reads the times of this file
 * @param span the days that matter
 */
record Occurrences(WallTimes times, Span span) {
  /** A lesson on each day of {@link Spans#YEARS_MAX} years has fewer. */
  private static final int LISTED_MAX = 5_000;

  /** Those that touch the span. */
  List<Occurrence> of(Series series) {
    List<Occurrence> found = new ArrayList<>();
    Optional<Timed> master = Timed.of(series.master(), times);
    if (master.isPresent() && !cancelled(series.master()) && !listsTooMany(series.master())) {
      Exceptions exceptions = Exceptions.of(series, times);
      starts(master.get()).entrySet().stream()
          .filter(start -> !exceptions.contain(start.getKey()))
          .forEach(start -> found.add(occurrence(master.get(), start.getKey())));
    }
    series.moved().stream()
        .filter(moved -> !cancelled(moved))
        .flatMap(moved -> Timed.of(moved, times).stream())
        .forEach(timed -> found.add(occurrence(timed, timed.start().at(times.school()))));
    return found.stream().filter(this::touchesSpan).toList();
  }

  /** The starts by what the school's wall says then. */
  private Map<LocalDateTime, WallTime> starts(Timed timed) {
    WallTime first = timed.start();
    Map<LocalDateTime, WallTime> starts = new TreeMap<>();
    Optional<ContentLine> rule = timed.event().first("RRULE");
    if (rule.isEmpty()) {
      starts.put(first.at(times.school()), first);
    } else {
      Rule.Window window =
          new Rule.Window(
              span.first().atStartOfDay().minus(timed.length()).minusDays(1),
              span.last().plusDays(2).atStartOfDay());
      for (LocalDateTime local : new Rule(times).starts(rule.get(), first, window)) {
        WallTime start = new WallTime(local, first.zone(), first.allDay());
        starts.put(start.at(times.school()), start);
      }
    }
    for (ContentLine line : timed.event().all("RDATE")) {
      for (String value : line.values()) {
        times
            .of(line, value.replaceFirst("/.*", "")) // a period says its end behind a slash
            .map(added -> added.allDay() ? first.on(added.local().toLocalDate()) : added)
            .ifPresent(start -> starts.put(start.at(times.school()), start));
      }
    }
    return starts;
  }

  private boolean listsTooMany(Component event) {
    long listed =
        Stream.of("RDATE", "EXDATE")
            .flatMap(name -> event.all(name).stream())
            .mapToLong(line -> line.values().size())
            .sum();
    if (listed > LISTED_MAX) {
      times
          .mistakes()
          .error(
              new Place(times.file(), event.line(), 0, "RDATE"),
              event.text("SUMMARY"),
              "This event lists more than %d single dates.".formatted(LISTED_MAX),
              "Export the calendar for this school year only.");
    }
    return listed > LISTED_MAX;
  }

  private boolean touchesSpan(Occurrence one) {
    return !one.from().toLocalDate().isAfter(span.last()) && !one.lastDay().isBefore(span.first());
  }

  private static Occurrence occurrence(Timed timed, LocalDateTime from) {
    return new Occurrence(timed.event(), from, from.plus(timed.length()), timed.start().allDay());
  }

  private static boolean cancelled(Component event) {
    return event.first("STATUS").filter(line -> line.says("CANCELLED")).isPresent();
  }
}
