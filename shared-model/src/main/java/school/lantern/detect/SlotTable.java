package school.lantern.detect;

import java.nio.IntBuffer;

/**
 * A hash table of a compiled policy. Look at each place from the first on, until one is empty: what
 * is there may be of another key.
 */
final class SlotTable {
  private final IntBuffer ints;
  private final int begin;
  private final int slots;

  /**
   * @param begin where it stands among the ints: how many slots, then the slots
   */
  SlotTable(IntBuffer ints, int begin) {
    this.ints = ints;
    this.begin = begin + 1;
    this.slots = ints.get(begin);
  }

  int first(int hash) {
    return Slot.first(hash, slots);
  }

  int next(int place) {
    return place + 1 == slots ? 0 : place + 1;
  }

  /** What stands there: {@link Slot#EMPTY}, or a tag and a value. */
  int at(int place) {
    return ints.get(begin + place);
  }

  /** Whether it has a key; wrongly yes once in some thousand. */
  boolean has(int hash) {
    for (int place = first(hash); ; place = next(place)) {
      int slot = at(place);
      if (slot == Slot.EMPTY) {
        return false;
      }
      if (Slot.maybe(slot, hash)) {
        return true;
      }
    }
  }
}
