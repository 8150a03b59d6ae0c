package school.lantern.collector.imports.makecal;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import school.lantern.collector.imports.Weekday;

/**
 * A place in the timetable cycle as these files write it: {@code 1Mon:3} is period 3 on Monday of
 * week 1; {@code Mon1:3} says the same where weeks are written behind; {@code Mon:3} has no weeks.
 *
 * @param day the day in the cycle
 * @param period the period's name
 */
record PeriodCode(CycleDay day, String period) {
  /** Longer is no code, and would be looked through again and again. */
  private static final int CODE_MAX_CHARS = 100;

  private static final Pattern CODE = Pattern.compile("\\s*([^:]+?)\\s*:\\s*(\\S.*?)\\s*");

  /**
   * A day of the cycle.
   *
   * @param week the week's name, empty where weeks have none
   * @param weekday the day of the week
   */
  record CycleDay(String week, DayOfWeek weekday) {
    private static final Pattern DAY =
        Pattern.compile(
            "(?i)(\\w*?)\\s*(mon|tue|wed|thu|fri|sat|sun)(?:(?:nes|rs|ur|s)?day|rs|r|s)?\\s*(\\w*)");

    /** Reads {@code 1Mon}, {@code Mon1} or {@code Mon}. */
    static Optional<CycleDay> of(String text) {
      Matcher day = DAY.matcher(text.strip());
      return day.matches() && (day.group(1).isEmpty() || day.group(3).isEmpty())
          ? Weekday.of(day.group(2))
              .map(weekday -> new CycleDay(day.group(1) + day.group(3), weekday))
          : Optional.empty();
    }
  }

  /** Reads a code; empty when the text is none. */
  static Optional<PeriodCode> of(String text) {
    Matcher code = CODE.matcher(text);
    return text.length() <= CODE_MAX_CHARS && code.matches()
        ? CycleDay.of(code.group(1)).map(day -> new PeriodCode(day, code.group(2)))
        : Optional.empty();
  }
}
