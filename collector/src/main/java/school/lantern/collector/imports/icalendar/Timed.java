package school.lantern.collector.imports.icalendar;

import java.time.DateTimeException;
import java.time.Duration;
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
        .flatMap(
            start -> length(event, start, times).map(length -> new Timed(event, start, length)));
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
    } catch (DateTimeException unreadable) {
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
