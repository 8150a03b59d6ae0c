package school.lantern.collector.imports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file while it is read. A field that makes no sense is noted as a mistake and
 * answered with something harmless, so that the rest of the line is looked at too; the line as a
 * whole then makes nothing.
 */
public final class CsvRow {
  private static final int TEXT_MAX_CHARS = 200;
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-M-d", Locale.UK)
              .withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK)
              .withResolverStyle(ResolverStyle.STRICT));
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);

  private final CsvLines.Line fields;
  private final CsvHeading heading;
  private final Mistakes mistakes;
  private boolean broken;

  CsvRow(CsvLines.Line fields, CsvHeading heading, Mistakes mistakes) {
    this.fields = fields;
    this.heading = heading;
    this.mistakes = mistakes;
  }

  /** What {@code making} makes of the line, unless a field of it made no sense. */
  public <T> Optional<T> unlessBroken(Supplier<T> making) {
    return broken ? Optional.empty() : Optional.of(making.get());
  }

  /** Notes that a field is wrong. */
  public void mistake(String column, String what, String remedy) {
    broken = true;
    mistakes.error(heading.at(fields.number(), column), raw(column), what, remedy);
  }

  /** As {@link #mistake}, for what can only be said of fields that make sense. */
  public void mistakeUnlessBroken(String column, String what, String remedy) {
    if (!broken) {
      mistake(column, what, remedy);
    }
  }

  /** What stands there, trimmed; empty when nothing does or the file has no such column. */
  public String raw(String column) {
    return fields.field(heading.column(column));
  }

  /** What stands there, or {@code null} when nothing does. */
  public @Nullable String optional(String column) {
    String text = raw(column);
    if (text.length() > TEXT_MAX_CHARS) {
      mistake(
          column,
          "The text is longer than %d characters.".formatted(TEXT_MAX_CHARS),
          "Shorten it, or look for a missing quotation mark above.");
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      mistake(column, "The text has a control character in it.", "Type it anew.");
    }
    return text.isEmpty() ? null : text;
  }

  /** What must stand there. */
  public String text(String column) {
    String text = optional(column);
    if (text == null) {
      mistake(column, "“%s” is empty.".formatted(column), "Fill it in, or remove the line.");
      return "";
    }
    return text;
  }

  /** A date that must stand there. */
  public LocalDate date(String column) {
    return dateOf(text(column), column);
  }

  /** A date that may stand there. */
  public LocalDate date(String column, LocalDate whenEmpty) {
    return raw(column).isEmpty() ? whenEmpty : dateOf(raw(column), column);
  }

  /** Several dates with semicolons between; none when the field is empty. */
  public List<LocalDate> dates(String column) {
    return list(column).stream().map(text -> dateOf(text, column)).toList();
  }

  private LocalDate dateOf(String text, String column) {
    Optional<LocalDate> date =
        DATES.stream().flatMap(format -> parsed(text, format).stream()).findFirst();
    if (date.isEmpty() && !text.isEmpty()) {
      mistake(column, "This is not a date.", "Write it as 2026-11-23 or 23/11/2026.");
    }
    return date.orElse(LocalDate.EPOCH);
  }

  private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeParseException otherFormat) {
      return Optional.empty();
    }
  }

  /** A time of day; {@code 24:00} is the midnight at the end of the day. */
  public LocalTime time(String column) {
    String text = text(column);
    try {
      return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text, TIME);
    } catch (DateTimeParseException noTime) {
      if (!text.isEmpty()) {
        mistake(column, "This is not a time of day.", "Write it as 08:45.");
      }
      return LocalTime.MIDNIGHT;
    }
  }

  /** A day of the week that must stand there. */
  public DayOfWeek weekday(String column) {
    String text = text(column);
    return Weekday.of(text)
        .orElseGet(
            () -> {
              if (!text.isEmpty()) {
                notAWeekday(column);
              }
              return DayOfWeek.MONDAY;
            });
  }

  /** Several weekdays with semicolons between; none when the field is empty. */
  public Set<DayOfWeek> weekdays(String column) {
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String word : list(column)) {
      Weekday.of(word).ifPresentOrElse(days::add, () -> notAWeekday(column));
    }
    return days;
  }

  /** Several words with semicolons between. */
  public List<String> list(String column) {
    return list(column, ";");
  }

  /** Several words with {@code separator} between. */
  public List<String> list(String column, String separator) {
    return Arrays.stream(raw(column).split(Pattern.quote(separator), -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private void notAWeekday(String column) {
    mistake(column, "This is not a day of the week.", "Write it as Mon or Monday.");
  }
}
