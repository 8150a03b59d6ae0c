package school.lantern.collector.imports.icalendar;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;

/**
 * How an event repeats, left to ical4j: on the wall of the event's zone, so that nine o'clock stays
 * nine o'clock when the clocks change.
 */
final class Rule {
  /** A rule that repeats within a day is none of a timetable. */
  private static final Pattern TOO_FINE =
      Pattern.compile("FREQ=(HOURLY|MINUTELY|SECONDLY)|BY(HOUR|MINUTE|SECOND)");

  private static final Pattern INTERVAL = Pattern.compile("INTERVAL=[1-9]\\d{0,2}(;|$)");
  private static final int LONGEST_CHARS = 500;

  /**
   * The library works out every combination of what a rule lists, before any of them is dropped.
   */
  private static final int COMBINATIONS_MAX = 400;

  private static final Pattern UNTIL = Pattern.compile("UNTIL=([0-9TZ]+)");
  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  private final WallTimes times;

  Rule(WallTimes times) {
    this.times = times;
  }

  /**
   * The starts from {@code start} on that fall between the two; noted as a mistake if unreadable.
   */
  List<LocalDateTime> starts(ContentLine line, WallTime start, Window window) {
    String text = line.value().strip().toUpperCase(Locale.ROOT);
    Optional<String> objection = objection(text);
    if (objection.isPresent()) {
      mistake(line, objection.get());
      return List.of();
    }
    Optional<String> rule = untilOnTheWall(line, text, start);
    if (rule.isEmpty()) {
      return List.of();
    }
    try {
      return new Recur<LocalDateTime>(rule.get())
          .getDates(start.local(), window.from(), window.until());
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      mistake(line, "This is no rule for how an event repeats.");
      return List.of();
    }
  }

  /** Between two times on the wall of the event's zone. */
  record Window(LocalDateTime from, LocalDateTime until) {}

  /** An end in UTC is no end on the wall; an end that is a date means the whole of that day. */
  private Optional<String> untilOnTheWall(ContentLine line, String rule, WallTime start) {
    Matcher until = UNTIL.matcher(rule);
    if (!until.find()) {
      return Optional.of(rule);
    }
    return times
        .of(new ContentLine(line.line(), line.name(), Map.of(), until.group(1)))
        .map(
            end ->
                end.allDay() ? end.local().toLocalDate().atTime(23, 59, 59) : end.at(start.zone()))
        .map(end -> until.replaceFirst("UNTIL=" + WALL.format(end)));
  }

  /** What stands against a rule, before the library works it out; empty for nothing. */
  private static Optional<String> objection(String rule) {
    if (TOO_FINE.matcher(rule).find()) {
      return Optional.of("This repeats several times a day, which no lesson does.");
    }
    if (rule.contains("INTERVAL") && !INTERVAL.matcher(rule).find()) {
      return Optional.of("This is no rule for how an event repeats.");
    }
    return rule.length() > LONGEST_CHARS || combinations(rule) > COMBINATIONS_MAX
        ? Optional.of("This rule lists more days than a year has.")
        : Optional.empty();
  }

  private static long combinations(String rule) {
    long product = 1;
    for (String part : rule.split("[;=]", -1)) {
      product *= part.chars().filter(letter -> letter == ',').count() + 1;
      if (product > COMBINATIONS_MAX) {
        return product;
      }
    }
    return product;
  }

  private void mistake(ContentLine line, String what) {
    times
        .mistakes()
        .error(
            times.at(line),
            line.value(),
            what,
            "Export the calendar again, or write the lesson with a weekly rule.");
  }
}
