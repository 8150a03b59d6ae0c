package school.lantern.collector.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A set of moments, kept as stretches in order that neither overlap nor touch. Two sets with the
 * same moments are equal, however they were put together.
 *
 * @param intervals by start, each with time between it and the next
 */
public record IntervalSet(List<Interval> intervals) {
  public static final IntervalSet EMPTY = new IntervalSet(List.of());

  /**
   * @throws IllegalArgumentException if the stretches are out of order, overlap or touch
   */
  public IntervalSet {
    intervals = List.copyOf(intervals);
    for (int i = 1; i < intervals.size(); i++) {
      if (!intervals.get(i - 1).until().isBefore(intervals.get(i).from())) {
        throw new IllegalArgumentException("stretches must be in order and apart");
      }
    }
  }

  /** All moments of {@code parts}, which may come in any order, overlap and repeat. */
  public static IntervalSet of(Collection<Interval> parts) {
    List<Interval> merged = new ArrayList<>();
    for (Interval next : parts.stream().sorted(Comparator.comparing(Interval::from)).toList()) {
      Interval last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || last.until().isBefore(next.from())) {
        merged.add(next);
      } else if (last.until().isBefore(next.until())) {
        merged.set(merged.size() - 1, new Interval(last.from(), next.until()));
      }
    }
    return new IntervalSet(merged);
  }

  public static IntervalSet of(Interval... parts) {
    return of(List.of(parts));
  }

  public boolean isEmpty() {
    return intervals.isEmpty();
  }

  /** How much time is in it. */
  public Duration total() {
    return intervals.stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
  }

  public boolean contains(Instant moment) {
    return intervals.stream()
        .anyMatch(part -> !moment.isBefore(part.from()) && moment.isBefore(part.until()));
  }

  /** The moments of this or of {@code other}. */
  public IntervalSet union(IntervalSet other) {
    if (isEmpty()) {
      return other;
    }
    return other.isEmpty() ? this : union(List.of(this, other));
  }

  /** The moments of any of them. */
  public static IntervalSet union(Collection<IntervalSet> sets) {
    List<Interval> all = new ArrayList<>();
    sets.forEach(set -> all.addAll(set.intervals));
    return of(all);
  }

  /** The moments of this and of {@code other}. One pass over both. */
  public IntervalSet intersect(IntervalSet other) {
    List<Interval> common = new ArrayList<>();
    int mine = 0;
    int theirs = 0;
    while (mine < intervals.size() && theirs < other.intervals.size()) {
      Interval one = intervals.get(mine);
      Interval two = other.intervals.get(theirs);
      if (one.overlaps(two)) {
        common.add(new Interval(later(one.from(), two.from()), earlier(one.until(), two.until())));
      }
      if (one.until().isBefore(two.until())) {
        mine++;
      } else {
        theirs++;
      }
    }
    return new IntervalSet(common);
  }

  /** The moments of this that are not of {@code other}. One pass over both. */
  public IntervalSet minus(IntervalSet other) {
    if (isEmpty() || other.isEmpty()) {
      return this;
    }
    List<Interval> left = new ArrayList<>();
    int theirs = 0;
    for (Interval mine : intervals) {
      Instant from = mine.from();
      while (theirs < other.intervals.size()
          && !other.intervals.get(theirs).until().isAfter(from)) {
        theirs++;
      }
      for (int next = theirs;
          next < other.intervals.size() && other.intervals.get(next).from().isBefore(mine.until());
          next++) {
        Interval taken = other.intervals.get(next);
        if (from.isBefore(taken.from())) {
          left.add(new Interval(from, taken.from()));
        }
        from = later(from, taken.until());
      }
      if (from.isBefore(mine.until())) {
        left.add(new Interval(from, mine.until()));
      }
    }
    return new IntervalSet(left);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
