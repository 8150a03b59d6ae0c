package school.lantern.detect;

/**
 * How much a disguise may cost, in hundredths of a slip, by the length of what it hides: short
 * words are one slip away from too many others. Tuned on published test cases, see {@code
 * docs/detection.md}.
 */
final class Budget {
  /** Inside a longer word: signs for letters, no more. */
  static final int INSIDE = 11;

  /** With spaces between: the same. */
  static final int SPLIT = 40;

  /** Who can pay less cannot pay for two letters that are off. */
  static final int TWO_SLIPS = 120;

  /** For a word that counts only beside the others of its phrase: one letter off. */
  static final int IN_PHRASE = 85;

  private static final int MASK = 30;

  private static final int VOWELS_LEFT_OUT = 70;
  private static final int CONSONANTS_TELL = 8;

  private Budget() {}

  /**
   * @param letters of the word or phrase
   * @param masks signs that may hide a letter
   * @param loose whether the school wants it found at any price: {@link PhraseMode#EMBEDDED}
   */
  static int of(int letters, int masks, boolean loose) {
    int hidden = MASK * Math.min(masks, letters / 2);
    if (letters <= 3) {
      return loose ? 24 : 0;
    }
    if (letters <= 6) {
      return hidden + (loose ? 78 : letters == 4 ? 35 : 65);
    }
    return hidden + (letters < 10 ? 95 : letters < 14 ? 130 : 180);
  }

  /** More for a long word of which all consonants are there: {@code mthrfckr}. */
  static int forConsonants(int letters) {
    return letters < CONSONANTS_TELL ? 0 : VOWELS_LEFT_OUT;
  }
}
