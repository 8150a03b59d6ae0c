package school.lantern.detect;

/** Whether stretches between spaces may be one word that somebody cut. */
final class Pieces {
  static final int MOST = 24;

  private Pieces() {}

  /**
   * Only if no ordinary word is cut along: pieces of one letter each, or none of them ordinary.
   *
   * @param first the first of the chunks
   * @param last the last of them
   */
  static boolean mayBeOne(ChunkLog chunks, int first, int last, Tape tape) {
    int pieces = last - first + 1;
    int letters = 0;
    int odd = 0;
    int single = 0;
    for (int chunk = first; chunk <= last; chunk++) {
      int size = letters(chunks, chunk, tape);
      letters += size;
      single += size <= 1 ? 1 : 0;
      odd += chunks.odd(chunk) || size <= 1 ? 1 : 0;
    }
    if (single == pieces) {
      return letters >= 4;
    }
    return odd == pieces ? letters >= 4 && pieces <= 8 : odd > 0 && letters >= 7 && pieces <= 3;
  }

  private static int letters(ChunkLog chunks, int chunk, Tape tape) {
    int letters = 0;
    for (int unit = chunks.firstUnit(chunk); unit < chunks.endUnit(chunk); unit++) {
      letters += Character.isLetterOrDigit(tape.unit(unit)) ? 1 : 0;
    }
    return letters;
  }
}
