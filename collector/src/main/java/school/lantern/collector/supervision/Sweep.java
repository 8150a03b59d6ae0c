package school.lantern.collector.supervision;

import java.time.Instant;
import java.util.List;

/** Asks a set about moments that only go forward: one pass, however many are asked. */
final class Sweep {
  private final List<Interval> intervals;
  private int next;

  Sweep(IntervalSet set) {
    this.intervals = set.intervals();
  }

  /** Whether it belongs to the set; not before any moment asked earlier. */
  boolean contains(Instant moment) {
    while (next < intervals.size() && !moment.isBefore(intervals.get(next).until())) {
      next++;
    }
    return next < intervals.size() && !moment.isBefore(intervals.get(next).from());
  }
}
