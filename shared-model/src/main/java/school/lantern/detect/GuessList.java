package school.lantern.detect;

/**
 * Guesses at what a stretch may be: forms, by which disguises, at which cost, from where to where.
 */
final class GuessList {
  private static final int MOST = 8;

  /** As good as the best: hundredths of a slip. */
  private static final int CLOSE = 5;

  private final int[] forms = new int[MOST];
  private final int[] bits = new int[MOST];
  private final int[] costs = new int[MOST];
  private final int[] froms = new int[MOST];
  private final int[] untils = new int[MOST];
  private int count;

  int count() {
    return count;
  }

  int form(int guess) {
    return forms[guess];
  }

  int bits(int guess) {
    return bits[guess];
  }

  int cost(int guess) {
    return costs[guess];
  }

  /** The first unit of the tape that belongs to it. */
  int from(int guess) {
    return froms[guess];
  }

  int until(int guess) {
    return untils[guess];
  }

  void clear() {
    count = 0;
  }

  /** Adds a guess, or a cheaper reading of one; of too many, the dearest go. */
  void keep(int form, int cost, int way, int from, int until) {
    int slot = count;
    for (int at = 0; at < count; at++) {
      if (forms[at] == form) {
        if (costs[at] <= cost) {
          return;
        }
        slot = at;
      }
    }
    if (slot == MOST) {
      for (int at = 0; at < MOST; at++) {
        slot = slot == MOST || costs[at] > costs[slot] ? at : slot;
      }
      if (costs[slot] <= cost) {
        return;
      }
    }
    count = Math.max(count, slot + 1);
    forms[slot] = form;
    costs[slot] = cost;
    bits[slot] = way;
    froms[slot] = from;
    untils[slot] = until;
  }

  /** The cheapest reading of the whole, and what is as good; what is inside only without such. */
  void keepBest() {
    int best = Alignment.IMPOSSIBLE;
    boolean whole = false;
    for (int at = 0; at < count; at++) {
      boolean inside = (bits[at] & Disguise.EMBEDDED.bit()) != 0;
      if (!inside) {
        best = Math.min(best, costs[at]);
        whole = true;
      }
    }
    int kept = 0;
    for (int at = 0; at < count; at++) {
      boolean inside = (bits[at] & Disguise.EMBEDDED.bit()) != 0;
      if (!whole || (!inside && costs[at] <= best + CLOSE)) {
        forms[kept] = forms[at];
        costs[kept] = costs[at];
        bits[kept] = bits[at];
        froms[kept] = froms[at];
        untils[kept] = untils[at];
        kept++;
      }
    }
    count = kept;
  }
}
