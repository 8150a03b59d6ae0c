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
  private static final Pattern TOO_FINE = Pattern.compile("FREQ=(HOURLY|MINUTELY|SECONDLY)");

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
    if (TOO_FINE.matcher(text).find()) {
      mistake(line, "This repeats several times a day, which no lesson does.");
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
