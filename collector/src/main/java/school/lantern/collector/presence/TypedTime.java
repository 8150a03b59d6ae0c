package school.lantern.collector.presence;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A time as people type it: {@code "10:05"}, {@code "9:05"}, {@code "9.05"}. */
final class TypedTime {
  private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("H:mm");

  private TypedTime() {}

  /** The last time, until now, that the clock on the wall showed this; empty when it is no time. */
  static Optional<Instant> read(String typed, SchoolNow time) {
    try {
      LocalTime wall = LocalTime.parse(typed.strip().replace('.', ':'), WALL);
      return Optional.of(time.last(wall, time.now()));
    } catch (DateTimeParseException noTime) {
      return Optional.empty();
    }
  }
}
