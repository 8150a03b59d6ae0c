package school.lantern.agent.desktop;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A title as people read it: of an address, {@code kill%20myself} as "kill myself". */
final class TitleText {
  private static final int HEXADECIMAL = 16;

  private TitleText() {}

  /** What is no such escape stays as it is. */
  static String unescaped(String title) {
    if (title.indexOf('%') < 0) {
      return title;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(title.length());
    for (int at = 0; at < title.length(); ) {
      int escaped = escape(title, at);
      if (escaped >= 0) {
        bytes.write(escaped);
        at += 3;
      } else {
        int end = title.offsetByCodePoints(at, 1);
        bytes.writeBytes(title.substring(at, end).getBytes(StandardCharsets.UTF_8));
        at = end;
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The byte that is escaped there, or -1. */
  private static int escape(String title, int at) {
    if (title.charAt(at) != '%' || at + 2 >= title.length()) {
      return -1;
    }
    int high = Character.digit(title.charAt(at + 1), HEXADECIMAL);
    int low = Character.digit(title.charAt(at + 2), HEXADECIMAL);
    return high < 0 || low < 0 ? -1 : HEXADECIMAL * high + low;
  }
}
