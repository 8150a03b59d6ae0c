package school.lantern.collector.timetable;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Several values in one column, each on a line of its own. */
final class Lines {
  private Lines() {}

  /**
   * @throws IllegalArgumentException if a value has a line break in it
   */
  static String of(Collection<?> values) {
    return values.stream().map(Object::toString).map(Lines::line).collect(Collectors.joining("\n"));
  }

  static <T> Set<T> read(String text, Function<String, T> reading) {
    return text.lines().map(reading).collect(Collectors.toSet());
  }

  private static String line(String value) {
    if (value.isBlank() || value.lines().count() != 1) {
      throw new IllegalArgumentException("not one line: " + value);
    }
    return value;
  }
}
