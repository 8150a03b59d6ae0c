package school.lantern.detect;

/**
 * Stretches between spaces that may be one word which somebody cut, looked at from the last to the
 * first. No ordinary word is cut along: all pieces are single letters, or none is ordinary; of
 * three with enough letters one may be.
 */
final class Pieces {
  private static final int MOST = 24;
  private static final int MOST_ODD = 8;
  private static final int MOST_MIXED = 3;
  private static final int LETTERS = 4;
  private static final int LETTERS_MIXED = 7;
  private static final int MOST_LETTERS = 40;

  private int count;
  private int letters;
  private int odd;
  private int strange;
  private int single;

  void clear() {
    count = 0;
    letters = 0;
    odd = 0;
    strange = 0;
    single = 0;
  }

  /** One more in front; whether more may follow. */
  boolean add(int lettersInIt, boolean isOdd) {
    count++;
    letters += lettersInIt;
    single += lettersInIt <= 1 ? 1 : 0;
    strange += isOdd ? 1 : 0;
    odd += isOdd || lettersInIt <= 1 ? 1 : 0;
    boolean more =
        single == count ? count < MOST : odd == count ? count < MOST_ODD : count < MOST_MIXED;
    return more && letters < MOST_LETTERS;
  }

  /** Whether those added so far may be one word. */
  boolean mayBeOne() {
    if (count < 2) {
      return false;
    }
    if (odd == count) {
      return letters >= LETTERS && (single == count || count <= MOST_ODD);
    }
    return strange > 0 && letters >= LETTERS_MIXED && count <= MOST_MIXED;
  }
}
