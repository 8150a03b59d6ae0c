package school.lantern.collector.imports.registers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A register that a file brings or changes, for people to read.
 *
 * @param day the day
 * @param period the period
 * @param room where, as people call it
 * @param staff who took it, by name
 * @param taken when, as it is with the file
 * @param before when without the file, {@code null} when there was none
 */
record RegisterLine(
    LocalDate day,
    String period,
    String room,
    String staff,
    String taken,
    @Nullable String before) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);

  public String spokenDay() {
    return DAY.format(day);
  }

  /** On a line of its own, for the console. */
  String written() {
    return "%s %s period %s, %s, %s: %s"
        .formatted(
            before == null ? "+" : "~",
            day,
            period,
            room,
            staff,
            before == null ? "taken " + taken : "taken " + before + ", becomes " + taken);
  }
}
