package school.lantern.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import school.lantern.detect.PolicyFormat.Rule;
import school.lantern.detect.PolicyFormat.Section;

/** What stands in a stream, told or not: phrases, exceptions and companions. */
final class Found {
  static final int CAPACITY = 1024;

  /** Nothing further back waits for anything. */
  static final int LOOKED_AT = 64;

  private static final int MASK = CAPACITY - 1;
  private static final int UNTOLD = 0;
  private static final int NEVER = -1;

  private final CompiledPolicy policy;
  private final int[] rules = new int[CAPACITY];
  private final int[] flags = new int[CAPACITY];
  private final int[] starts = new int[CAPACITY];
  private final int[] ends = new int[CAPACITY];
  private final int[] bits = new int[CAPACITY];
  private final int[] wordsBefore = new int[CAPACITY];
  private final int[] wordsUntil = new int[CAPACITY];
  private final int[] toldAt = new int[CAPACITY];
  private final ToldRules told;
  private boolean exceptions;

  Found(CompiledPolicy policy) {
    this.policy = policy;
    this.told = new ToldRules(policy);
  }

  /** Adds what was found; the new count. The same again, or a dearer reading of it, is left out. */
  int add(int count, int rule, int start, int end, int disguise, int before, int until) {
    int is = policy.flags(rule);
    for (int at = oldest(count); at < count; at++) {
      int known = at & MASK;
      boolean overlaps = starts[known] < end && start < ends[known] && sameRule(known, rule, is);
      boolean same = starts[known] == start && ends[known] == end;
      if (overlaps && (disguise != 0 || same)) {
        return count;
      }
    }
    int slot = count & MASK;
    rules[slot] = rule;
    flags[slot] = is;
    exceptions |= (is & Rule.IS_EXCEPTION) != 0;
    starts[slot] = start;
    ends[slot] = end;
    bits[slot] = disguise;
    wordsBefore[slot] = before;
    wordsUntil[slot] = until;
    boolean phrase = (is & (Rule.IS_EXCEPTION | Rule.IS_COMPANION)) == 0;
    toldAt[slot] = phrase ? UNTOLD : NEVER;
    return count + 1;
  }

  /** The same phrase, perhaps by another word. */
  private boolean sameRule(int slot, int rule, int is) {
    return rules[slot] == rule
        || (((flags[slot] | is) & Rule.IS_OTHER) != 0
            && policy.rule(rules[slot], Rule.ID) == policy.rule(rule, Rule.ID));
  }

  private static int oldest(int count) {
    return Math.max(0, count - LOOKED_AT);
  }

  /** The first about which something may still change. */
  private int oldestOpen(int count, int words) {
    int oldest = oldest(count);
    int first = count;
    while (first > oldest && wordsUntil[(first - 1) & MASK] + policy.longestWait() + 1 >= words) {
      first--;
    }
    return first;
  }

  /** After backspace: what was told later than at {@code position} is untold. */
  void goBackTo(int count, int position) {
    for (int at = oldest(count); at < count; at++) {
      if (toldAt[at & MASK] > position) {
        toldAt[at & MASK] = UNTOLD;
      }
    }
  }

  /**
   * What is certain now, longest first of those that end together.
   *
   * @param words how many words have ended
   * @param position of the stream, to remember what was told; 0 to remember nothing
   * @param last whether nothing more is waited for
   */
  List<PhraseMatch> certain(int count, int words, int position, boolean last) {
    List<PhraseMatch> matches = List.of();
    for (int at = oldestOpen(count, words); at < count; at++) {
      int slot = at & MASK;
      if (toldAt[slot] != UNTOLD || fate(count, slot, words, last) != Fate.FIRES) {
        continue;
      }
      if (position > 0) {
        toldAt[slot] = position;
      }
      if (matches.isEmpty()) {
        matches = new ArrayList<>();
      }
      matches.add(match(slot));
    }
    if (matches.size() > 1) {
      matches.sort((a, b) -> a.end() != b.end() ? a.end() - b.end() : a.start() - b.start());
    }
    return matches;
  }

  private PhraseMatch match(int slot) {
    boolean other = (flags[slot] & Rule.IS_OTHER) != 0;
    int disguise = bits[slot] | (other ? Disguise.OTHER_WORD.bit() : 0);
    return new PhraseMatch(told.rule(rules[slot]), starts[slot], ends[slot], Disguise.of(disguise));
  }

  /** Everything that stands there and what becomes of it, for people who ask why. */
  List<Explanation> explain(int count, int words) {
    List<Explanation> all = new ArrayList<>();
    for (int at = oldest(count); at < count; at++) {
      int slot = at & MASK;
      Fate fate = fate(count, slot, words, true);
      if (fate != Fate.NO_PHRASE) {
        int exception = exceptionFor(count, slot);
        String by = exception < 0 ? null : policy.textOf(rules[exception & MASK], Rule.PHRASE);
        all.add(new Explanation(match(slot), fate, by));
      }
    }
    return all;
  }

  private Fate fate(int count, int slot, int words, boolean last) {
    int rule = rules[slot];
    if ((flags[slot] & (Rule.IS_EXCEPTION | Rule.IS_COMPANION)) != 0) {
      return Fate.NO_PHRASE;
    }
    if (exceptionFor(count, slot) >= 0) {
      return Fate.EXPLAINED_AWAY;
    }
    if (!last && words < wordsUntil[slot] + policy.waitWords(rule)) {
      return Fate.WAITS;
    }
    int near = policy.rule(rule, Rule.NEAR);
    return near == 0 || hasCompanion(count, slot, near) ? Fate.FIRES : Fate.ALONE;
  }

  private int exceptionFor(int count, int slot) {
    if (!exceptions) {
      return -1; // as in most texts
    }
    for (int at = oldest(count); at < count; at++) {
      int other = at & MASK;
      if ((flags[other] & Rule.IS_EXCEPTION) != 0
          && starts[other] <= starts[slot]
          && ends[slot] <= ends[other]
          && ((flags[other] & Rule.IS_LIMITED) == 0
              || lists(policy.rule(rules[other], Rule.NEAR), rules[slot]))) {
        return at;
      }
    }
    return -1;
  }

  private boolean hasCompanion(int count, int slot, int near) {
    int within = policy.withinWords(rules[slot]);
    for (int at = oldest(count); at < count; at++) {
      int other = at & MASK;
      if (other != slot
          && wordsBefore[other] - wordsUntil[slot] <= within
          && wordsBefore[slot] - wordsUntil[other] <= within
          && (starts[other] != starts[slot] || ends[other] != ends[slot])
          && lists(near, rules[other])) {
        return true;
      }
    }
    return false;
  }

  /** Whether the list at {@code place}, in order, has the value. */
  private boolean lists(int place, int value) {
    int begin = policy.begin(Section.LISTS) + place;
    int low = 1;
    int high = policy.ints.get(begin);
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = policy.ints.get(begin + middle);
      if (found == value) {
        return true;
      }
      if (found < value) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  void wipe() {
    Arrays.fill(rules, 0);
    Arrays.fill(flags, 0);
    exceptions = false;
    Arrays.fill(starts, 0);
    Arrays.fill(ends, 0);
    Arrays.fill(toldAt, UNTOLD);
  }
}
