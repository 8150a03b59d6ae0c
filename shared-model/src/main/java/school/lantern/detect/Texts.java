package school.lantern.detect;

import java.util.HashMap;
import java.util.Map;

/**
 * All texts of a policy, each once and with its length before it: those of Latin letters a byte a
 * letter, the others two.
 */
final class Texts {
  private static final int BYTES = 4;

  private final Map<String, Integer> places = new HashMap<>();
  private final StringBuilder narrow = new StringBuilder();
  private final StringBuilder wide = new StringBuilder();

  /** Where a text stands: twice its place, and one more for the wide ones. */
  int place(String wanted) {
    return places.computeIfAbsent(
        wanted,
        unknown -> {
          boolean fits = unknown.length() < 256 && unknown.chars().allMatch(unit -> unit < 256);
          StringBuilder text = fits ? narrow : wide;
          int place = 2 * text.length() + (fits ? 0 : 1);
          text.append((char) unknown.length()).append(unknown);
          return place;
        });
  }

  /** As a little-endian reader sees them. To be asked last, as {@link #wide}. */
  int[] narrow() {
    int[] units = new int[(narrow.length() + BYTES - 1) / BYTES];
    for (int at = 0; at < narrow.length(); at++) {
      units[at / BYTES] |= narrow.charAt(at) << (at % BYTES * Byte.SIZE);
    }
    return units;
  }

  int[] wide() {
    int[] units = new int[(wide.length() + 1) / 2];
    for (int at = 0; at < wide.length(); at++) {
      units[at / 2] |= wide.charAt(at) << (at % 2 * Character.SIZE);
    }
    return units;
  }
}
