package school.lantern.collector.phrases.quality;

import java.util.Locale;

/**
 * What became of the cases of one group.
 *
 * @param wanted cases that must be flagged
 * @param found those of them that were
 * @param innocent cases that must not be flagged
 * @param falseAlarms those of them that were
 */
record Score(int wanted, int found, int innocent, int falseAlarms) {
  static final Score NONE = new Score(0, 0, 0, 0);

  Score {
    if (found < 0 || found > wanted || falseAlarms < 0 || falseAlarms > innocent) {
      throw new IllegalArgumentException(
          "more found than there are: " + found + ", " + falseAlarms);
    }
  }

  Score plus(boolean mustFlag, boolean flagged) {
    int hit = flagged ? 1 : 0;
    return mustFlag
        ? new Score(wanted + 1, found + hit, innocent, falseAlarms)
        : new Score(wanted, found, innocent + 1, falseAlarms + hit);
  }

  String recall() {
    return share(found, wanted);
  }

  String falseAlarmRate() {
    return share(falseAlarms, innocent);
  }

  /** In percent with one decimal; a dash where there is nothing to take a share of. */
  private static String share(int part, int whole) {
    return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }
}
