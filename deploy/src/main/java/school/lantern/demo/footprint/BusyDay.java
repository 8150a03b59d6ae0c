package school.lantern.demo.footprint;

import java.time.Duration;

/**
 * What a pupil's busy day costs on the wire, from minutes that were measured.
 *
 * <p>Six and a half hours in which somebody types, changes the window every few seconds and has
 * something flagged every minute, which is more than any pupil does; the rest of a day of
 * twenty-four hours the computer is on and nobody touches it.
 *
 * @param busyBytesPerMinute while that goes on
 * @param idleBytesPerMinute while nobody does anything
 */
record BusyDay(double busyBytesPerMinute, double idleBytesPerMinute) {
  private static final Duration SCHOOL = Duration.ofMinutes(390);
  private static final Duration REST = Duration.ofDays(1).minus(SCHOOL);

  double bytes() {
    return busyBytesPerMinute * SCHOOL.toMinutes() + idleBytesPerMinute * REST.toMinutes();
  }

  static double perMinute(long bytes, Duration time) {
    return bytes * 60_000.0 / time.toMillis();
  }
}
