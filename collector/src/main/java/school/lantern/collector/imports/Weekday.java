package school.lantern.collector.imports;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Days of the week as they stand in files. */
public final class Weekday {
  private Weekday() {}

  /** {@code Mon} or {@code Monday}, in any capitals. */
  public static Optional<DayOfWeek> of(String text) {
    return Arrays.stream(DayOfWeek.values())
        .filter(
            day ->
                written(day).equalsIgnoreCase(text)
                    || day.getDisplayName(TextStyle.SHORT, Locale.UK).equalsIgnoreCase(text))
        .findFirst();
  }

  /** {@code Monday}. */
  public static String written(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.UK);
  }
}
