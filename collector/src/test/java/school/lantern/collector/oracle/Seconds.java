package school.lantern.collector.oracle;

import java.time.Duration;
import java.time.Instant;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;

/**
 * The seconds of a day, with an hour before and after it: what ended just before midnight still
 * lends its grace.
 *
 * @param start midnight
 * @param length of the day in seconds: 82,800, 86,400 or 90,000
 */
record Seconds(Instant start, int length) {
  static final int MARGIN = 3600;

  static Seconds of(Instant midnight, Instant nextMidnight) {
    return new Seconds(
        midnight, Math.toIntExact(Duration.between(midnight, nextMidnight).toSeconds()));
  }

  int count() {
    return length + 2 * MARGIN;
  }

  boolean[] none() {
    return new boolean[count()];
  }

  int first() {
    return MARGIN;
  }

  int end() {
    return MARGIN + length;
  }

  int index(Instant moment) {
    long seconds = Duration.between(start, moment).toSeconds() + MARGIN;
    return Math.toIntExact(Math.max(0, Math.min(count(), seconds)));
  }

  Instant at(int second) {
    return start.plusSeconds((long) second - MARGIN);
  }

  boolean[] marked(IntervalSet when) {
    boolean[] marked = none();
    for (Interval part : when.intervals()) {
      Instant from = part.from().isBefore(at(0)) ? at(0) : part.from();
      Instant until = part.until().isAfter(at(count())) ? at(count()) : part.until();
      mark(marked, from, until);
    }
    return marked;
  }

  void mark(boolean[] seconds, Instant from, Instant until) {
    int end = index(until);
    for (int second = index(from); second < end; second++) {
      seconds[second] = true;
    }
  }
}
