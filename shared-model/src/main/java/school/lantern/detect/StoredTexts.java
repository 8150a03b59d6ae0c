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

  /** Writes its letters into an array; how many they are. */
  int letters(int text, char[] into) {
    int length = length(text);
    int first = (text >> 1) + 1;
    if (isWide(text)) {
      wide.get(first, into, 0, length);
    } else {
      for (int at = 0; at < length; at++) {
        into[at] = (char) (narrow.get(first + at) & BYTE);
      }
    }
    return length;
  }

  String text(int text) {
    char[] letters = new char[length(text)];
    letters(text, letters);
    return new String(letters);
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
