package school.lantern.collector.planning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.When;

/**
 * Names a lesson or duty by what it says. So an address that was made before somebody changed it
 * finds nothing, instead of something else.
 */
final class AppointmentKey {
  private static final int BYTES = 9; // 72 bits: no two of a school's 10,000 meet
  private static final String SEPARATOR = "\u001f";

  private AppointmentKey() {}

  static String of(Appointment appointment) {
    return digest(
        Stream.of(
            written(appointment.when()),
            appointment.roomId(),
            appointment.staffId(),
            Objects.requireNonNullElse(appointment.group(), SEPARATOR)));
  }

  /** The one that has this key. */
  static Optional<Appointment> find(List<Appointment> appointments, String key) {
    return appointments.stream().filter(appointment -> of(appointment).equals(key)).findFirst();
  }

  /** A key for several things together, in this order. */
  static String digest(Stream<String> parts) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  parts.collect(Collectors.joining(SEPARATOR)).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static String written(When when) {
    return switch (when) {
      case InCycle inCycle -> inCycle.toString();
      case ByClock byClock ->
          String.join(
              SEPARATOR,
              byClock.start().toString(),
              byClock.end().toString(),
              byClock.recurrence().first().toString(),
              byClock.recurrence().last().toString(),
              Integer.toString(byClock.recurrence().everyWeeks()),
              byClock.recurrence().except().stream()
                  .sorted()
                  .map(Object::toString)
                  .collect(Collectors.joining(",")));
    };
  }
}
