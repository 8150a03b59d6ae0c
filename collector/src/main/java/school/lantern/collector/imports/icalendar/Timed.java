package school.lantern.collector.imports.icalendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import school.lantern.collector.imports.Place;

/**
 * An event with its first start and how long it takes.
 *
 * @param event the event
 * @param start its first, or only, start
 * @param length on the school's wall; zero when the event names no end, never negative
 */
record Timed(Component event, WallTime start, Duration length) {
  /** What lies outside is a birthday, or a slip of the keys. */
  private static final int FIRST_YEAR = 1990;

  private static final int LAST_YEAR = 2100;
  private static final Duration LONGEST = Duration.ofDays(366);

  /** What an event says about itself, unless its times cannot be read, which is a mistake. */
  static Optional<Timed> of(Component event, WallTimes times) {
    Optional<ContentLine> from = event.first("DTSTART");
    if (from.isEmpty()) {
      times
          .mistakes()
          .error(
              new Place(times.file(), event.line(), 0, "DTSTART"),
              event.text("SUMMARY"),
              "The event has no start.",
              "Export the calendar again, or remove the event.");
      return Optional.empty();
    }
    return times
        .of(from.get())
        .filter(start -> sensible(start, from.get(), times))
        .flatMap(
            start -> length(event, start, times).map(length -> new Timed(event, start, length)))
        .filter(timed -> sensible(timed, from.get(), times));
  }

  /** Whether a date is near enough to be one of a school's. */
  static boolean near(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  private static boolean sensible(WallTime start, ContentLine line, WallTimes times) {
    boolean near = near(start.local().toLocalDate());
    if (!near) {
      leftOut(
          start,
          line,
          times,
          "This begins before %d or after %d.".formatted(FIRST_YEAR, LAST_YEAR));
    }
    return near;
  }

  private static boolean sensible(Timed timed, ContentLine line, WallTimes times) {
    boolean sensible = timed.length().compareTo(LONGEST) <= 0;
    if (!sensible) {
      leftOut(timed.start(), line, times, "This goes on for more than a year.");
    }
    return sensible;
  }

  /** Whole days, such as a colleague's birthday, are no lesson: they do not stop the import. */
  private static void leftOut(WallTime start, ContentLine line, WallTimes times, String what) {
    if (start.allDay()) {
      times
          .mistakes()
          .warning(
              times.at(line),
              line.value(),
              what + " It is left out.",
              "Nothing, if it is no school day.");
    } else {
      times
          .mistakes()
          .error(times.at(line), line.value(), what, "Correct the date, or remove the event.");
    }
  }

  private static Optional<Duration> length(Component event, WallTime start, WallTimes times) {
    Optional<ContentLine> end = event.first("DTEND");
    if (end.isPresent()) {
      return times
          .of(end.get())
          .map(until -> Duration.between(start.at(times.school()), until.at(times.school())))
          .map(length -> length.isNegative() ? Duration.ZERO : length);
    }
    Optional<ContentLine> duration = event.first("DURATION");
    if (duration.isPresent()) {
      return written(duration.get(), start, times);
    }
    return Optional.of(start.allDay() ? Duration.ofDays(1) : Duration.ZERO);
  }

  private static Optional<Duration> written(ContentLine line, WallTime start, WallTimes times) {
    String text = line.value().strip();
    try {
      TemporalAmount amount = text.contains("W") ? Period.parse(text) : Duration.parse(text);
      return Optional.of(Duration.between(start.local(), start.local().plus(amount)))
          .map(length -> length.isNegative() ? Duration.ZERO : length);
    } catch (DateTimeException | ArithmeticException unreadable) {
      times
          .mistakes()
          .error(
              times.at(line),
              text,
              "This is no length of time.",
              "Write it as PT1H or PT50M, or give the event an end.");
      return Optional.empty();
    }
  }
}
