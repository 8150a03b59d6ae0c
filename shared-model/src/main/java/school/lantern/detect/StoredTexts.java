package school.lantern.detect;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;

/** The texts of a compiled policy, by their place; see {@link Texts}. */
final class StoredTexts {
  private static final int BYTE = 0xff;

  private final ByteBuffer narrow;
  private final CharBuffer wide;

  StoredTexts(ByteBuffer narrow, ByteBuffer wide) {
    this.narrow = narrow;
    this.wide = wide.asCharBuffer();
  }

  int length(int text) {
    return isWide(text) ? wide.get(text >> 1) : narrow.get(text >> 1) & BYTE;
  }

  char letter(int text, int index) {
    int at = (text >> 1) + 1 + index;
    return isWide(text) ? wide.get(at) : (char) (narrow.get(at) & BYTE);
  }

  String text(int text) {
    StringBuilder letters = new StringBuilder();
    for (int at = 0; at < length(text); at++) {
      letters.append(letter(text, at));
    }
    return letters.toString();
  }

  /** Whether it is what stands on the tape. */
  boolean is(int text, Tape tape, int from, int until) {
    if (length(text) != until - from) {
      return false;
    }
    for (int unit = from; unit < until; unit++) {
      if (tape.unit(unit) != letter(text, unit - from)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWide(int text) {
    return (text & 1) != 0;
  }
}
