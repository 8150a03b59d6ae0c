package school.lantern.agent.typing;

import java.util.Arrays;

/**
 * The last characters of a stream, in one array that is overwritten in place: no copy of typed text
 * is left to the garbage collector.
 *
 * <p>Places count from the beginning of the stream, also for what was forgotten.
 */
final class TailText {
  static final int KEPT_CHARS = 512; // two for each character that a cursor remembers

  private final char[] ring = new char[KEPT_CHARS];
  private int oldest;
  private int end;

  int end() {
    return end;
  }

  boolean isEmpty() {
    return end == oldest;
  }

  void append(int codePoint) {
    for (char unit : Character.toChars(codePoint)) {
      ring[end % KEPT_CHARS] = unit;
      end++;
    }
    oldest = Math.max(oldest, end - KEPT_CHARS);
  }

  /** Takes back to {@code place}; from before what is kept, nothing is left. */
  void cutTo(int place) {
    while (end > place) {
      end--;
      ring[end % KEPT_CHARS] = 0;
    }
    oldest = Math.min(oldest, end);
  }

  /** The last code point, or -1. */
  int last() {
    if (isEmpty()) {
      return -1;
    }
    char low = charAt(end - 1);
    return Character.isLowSurrogate(low) && end - 1 > oldest
        ? Character.toCodePoint(charAt(end - 2), low)
        : low;
  }

  /** {@link Context} of a stretch; what was forgotten of it is left out. */
  String contextOf(int from, int to) {
    return Context.of(new Kept(), Math.max(from, oldest) - oldest, to - oldest);
  }

  void wipe() {
    Arrays.fill(ring, '\0');
    oldest = 0;
    end = 0;
  }

  private char charAt(int place) {
    return ring[place % KEPT_CHARS];
  }

  /** A window on the ring; copies nothing. */
  private final class Kept implements CharSequence {
    @Override
    public int length() {
      return end - oldest;
    }

    @Override
    public char charAt(int index) {
      return TailText.this.charAt(oldest + index);
    }

    @Override
    public CharSequence subSequence(int start, int finish) {
      throw new UnsupportedOperationException("would copy typed text");
    }
  }
}
