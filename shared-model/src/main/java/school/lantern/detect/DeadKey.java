package school.lantern.detect;

import java.text.Normalizer;

/**
 * Puts together what a dead key took apart: {@code ´} then {@code e} is one letter on the screen,
 * and one backspace takes it away.
 */
public final class DeadKey {
  /** The two do not go together. */
  public static final int NONE = -1;

  private static final String SIGNS = "`´^~¨¸˛˚°ˇ˘˙˝¯";
  private static final String MARKS =
      "\u0300\u0301\u0302\u0303\u0308\u0327\u0328\u030a\u030a\u030c\u0306\u0307\u030b\u0304";

  private DeadKey() {}

  /**
   * The one letter that {@code sign} and the {@code letter} typed after it make, or {@link #NONE}.
   */
  public static int compose(int sign, int letter) {
    int which = SIGNS.indexOf(sign);
    if (which < 0 || !Character.isLetter(letter)) {
      return NONE;
    }
    String pair = Character.toString(letter) + MARKS.charAt(which);
    String composed = Normalizer.normalize(pair, Normalizer.Form.NFC);
    return composed.codePointCount(0, composed.length()) == 1 ? composed.codePointAt(0) : NONE;
  }
}
