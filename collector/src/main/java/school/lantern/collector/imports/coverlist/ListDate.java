package school.lantern.collector.imports.coverlist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as they stand in lists and above them: {@code Monday 23rd November 2026}. */
final class ListDate {
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?i)(\\d{4}-\\d{1,2}-\\d{1,2})|(\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})"
              + "|(\\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z]*\\.?[ -](\\d{4}|\\d{2})\\b");
  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          format("uuuu-M-d"),
          format("d/M/uuuu"),
          format("d/M/uu"),
          format("d MMM uuuu"),
          format("d MMM uu"));

  private ListDate() {}

  /** The first date in {@code text}, whatever stands around it. */
  static Optional<LocalDate> of(String text) {
    Matcher found = INSIDE.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    String date =
        found.group(4) == null
            ? found.group().replace('.', '/')
            : found.group(3) + " " + found.group(4) + " " + found.group(5);
    return FORMATS.stream().flatMap(format -> parsed(date, format).stream()).findFirst();
  }

  private static Optional<LocalDate> parsed(String date, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(date, format));
    } catch (DateTimeException otherFormat) {
      return Optional.empty();
    }
  }

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH) // British short names have "Sept"
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
