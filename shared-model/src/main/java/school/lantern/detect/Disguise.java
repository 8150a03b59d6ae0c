package school.lantern.detect;

import java.util.EnumSet;
import java.util.Set;

/** How what stands in a text differs from the phrase that it was recognised as. */
public enum Disguise {
  /** An ending: {@code -s}, {@code -ed}, {@code -ing}. */
  INFLECTED(1, "with an ending"),
  /** Letters held down: {@code diiiie}. */
  REPEATED(2, "letters repeated"),
  /** Digits or signs for letters: {@code su1c1de}. */
  LEET(4, "digits or signs for letters"),
  /** Letters of another script that look the same: Cyrillic {@code а}. */
  LOOK_ALIKE(8, "look-alike letters"),
  /** Signs or spaces between the letters: {@code d.i.e}. */
  SEPARATED(16, "letters apart"),
  /** Words written as one: {@code killmyself}. */
  JOINED(32, "words joined"),
  /** A word cut in two: {@code sui cide}. */
  SPLIT(64, "a word cut apart"),
  /** Signs that hide letters: {@code d*e}. */
  MASKED(128, "letters hidden"),
  /** One letter too many, too few or another. */
  SLIP(256, "a letter off"),
  /** Two neighbours changed places. */
  SWAPPED(512, "letters swapped"),
  /** Spelt as it sounds: {@code kokain}. */
  SOUNDED(1024, "spelt as it sounds"),
  /** Inside a longer word that is no ordinary word. */
  EMBEDDED(2048, "inside a longer word"),
  /** Another word for the phrase. */
  OTHER_WORD(4096, "another word for it");

  /** Beside the disguises: too far off to count by itself. */
  static final int ONLY_IN_PHRASE = 1 << 29;

  private final int bit;
  private final String words;

  Disguise(int bit, String words) {
    this.bit = bit;
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }

  int bit() {
    return bit;
  }

  static Set<Disguise> of(int bits) {
    if (bits == 0) {
      return Set.of();
    }
    Set<Disguise> all = EnumSet.noneOf(Disguise.class);
    for (Disguise one : values()) {
      if ((bits & one.bit()) != 0) {
        all.add(one);
      }
    }
    return all;
  }
}
