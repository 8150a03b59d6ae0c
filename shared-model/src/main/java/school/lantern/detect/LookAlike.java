package school.lantern.detect;

import java.util.Arrays;

/** Which plain letters a sign can stand for: by its looks, or by a habit of writing. */
final class LookAlike {
  private static final int ASCII_END = 128;
  private static final String[] LEET = new String[ASCII_END];
  private static final char[] SIGNS;
  private static final String[] LETTERS;

  static {
    Arrays.fill(LEET, "");
    String[] habits = {
      "0o", "1il", "2z", "3e", "4a", "5s", "6gb", "7t", "8b", "9g", "@a", "$s", "!il", "|il", "+t",
      "(c", "<c", "{c", "[c"
    };
    for (String habit : habits) {
      LEET[habit.charAt(0)] = habit.substring(1);
    }
    String packed = String.join("", FoldTable.LOOK_ALIKES);
    int count = 0;
    for (int at = 0; at < packed.length(); at += 2 + packed.charAt(at + 1)) {
      count++;
    }
    SIGNS = new char[count];
    LETTERS = new String[count];
    int index = 0;
    for (int at = 0; at < packed.length(); at += 2 + packed.charAt(at + 1)) {
      SIGNS[index] = packed.charAt(at);
      LETTERS[index++] = packed.substring(at + 2, at + 2 + packed.charAt(at + 1));
    }
  }

  private LookAlike() {}

  /** Likeliest first; empty for none, and for plain letters. */
  static String of(char sign) {
    if (sign < ASCII_END) {
      return LEET[sign];
    }
    int at = Arrays.binarySearch(SIGNS, sign);
    return at < 0 ? "" : LETTERS[at];
  }

  /** The same as a set of letters. */
  static int set(char sign) {
    return Letters.isPlain(sign) ? 0 : Letters.set(of(sign));
  }
}
