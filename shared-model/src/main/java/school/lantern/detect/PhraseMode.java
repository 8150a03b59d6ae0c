package school.lantern.detect;

/** How far from the written form a phrase may be and still count. */
public enum PhraseMode {
  /**
   * By the length of the phrase: short ones only as whole words as written, longer ones also behind
   * the usual disguises, the longest also with one slip of the finger.
   */
  STANDARD,

  /** Whole words as written: case, accents and what separates the words do not matter. */
  EXACT,

  /** As {@link #STANDARD}, and also inside longer words that are no ordinary words. */
  EMBEDDED
}
