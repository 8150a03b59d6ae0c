package school.lantern.collector.coverage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import school.lantern.collector.ledger.KnownGap;

/**
 * The gaps as they were, and what would have become of each.
 *
 * <pre>
 *   before   |  [-----]   [----------]             [--]  |
 *   after    |                 [----]     [---]    [--]  |
 *   lines    |   gone       shorter        new     left  |
 * </pre>
 *
 * @param lines those that were, then those that would be new
 */
record Difference(List<Line> lines) {

  Difference {
    lines = List.copyOf(lines);
  }

  /**
   * What becomes of a gap.
   *
   * @param gap the gap as it was; for a new one, as it would be
   * @param before pupil time as it was
   * @param after pupil time as it would be
   */
  record Line(KnownGap gap, Duration before, Duration after) {

    Fate fate() {
      if (before.isZero()) {
        return Fate.NEW;
      }
      if (after.isZero()) {
        return Fate.GONE;
      }
      int change = after.compareTo(before);
      if (change == 0) {
        return Fate.LEFT;
      }
      return change < 0 ? Fate.SHORTER : Fate.LONGER;
    }
  }

  /** What becomes of a gap. */
  enum Fate {
    GONE("Gone"),
    SHORTER("Shorter"),
    LEFT("As before"),
    LONGER("Longer"),
    NEW("New");

    private final String label;

    Fate(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Both in any order; a gap that would be there belongs to the first of before that it meets. */
  static Difference of(List<KnownGap> before, List<KnownGap> after) {
    List<Line> lines = new ArrayList<>();
    Set<KnownGap> placed = new HashSet<>();
    for (KnownGap was : before) {
      Duration left = Duration.ZERO;
      for (KnownGap is : after) {
        if (meets(was, is) && placed.add(is)) {
          left = left.plus(is.stretch().pupilTime());
        }
      }
      lines.add(new Line(was, was.stretch().pupilTime(), left));
    }
    for (KnownGap is : after) {
      if (!placed.contains(is)) {
        lines.add(new Line(is, Duration.ZERO, is.stretch().pupilTime()));
      }
    }
    return new Difference(lines);
  }

  Duration before() {
    return lines.stream().map(Line::before).reduce(Duration.ZERO, Duration::plus);
  }

  Duration after() {
    return lines.stream().map(Line::after).reduce(Duration.ZERO, Duration::plus);
  }

  long count(Fate fate) {
    return lines.stream().filter(line -> line.fate() == fate).count();
  }

  private static boolean meets(KnownGap one, KnownGap other) {
    return one.scope().equals(other.scope())
        && one.stretch().from().isBefore(other.stretch().until())
        && other.stretch().from().isBefore(one.stretch().until());
  }
}
