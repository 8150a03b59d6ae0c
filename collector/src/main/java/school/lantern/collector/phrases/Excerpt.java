package school.lantern.collector.phrases;

import java.util.regex.Pattern;

/**
 * A place in a text and some words around it, on one line.
 *
 * @param left what stands before it, cut at the front
 * @param hit the place itself
 * @param right what stands behind it, cut at the end
 */
public record Excerpt(String left, String hit, String right) {
  private static final int AROUND_CHARS = 40;
  private static final Pattern BREAKS = Pattern.compile("\\s");

  /** The place from {@code start} until {@code end}, UTF-16 offsets. */
  public static Excerpt of(String text, int start, int end) {
    int from = Math.max(0, start - AROUND_CHARS);
    int until = Math.min(text.length(), end + AROUND_CHARS);
    if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
      from--;
    }
    if (until < text.length() && Character.isLowSurrogate(text.charAt(until))) {
      until++;
    }
    return new Excerpt(
        (from > 0 ? "…" : "") + line(text.substring(from, start)),
        line(text.substring(start, end)),
        line(text.substring(end, until)) + (until < text.length() ? "…" : ""));
  }

  /** What stands there, as one line. */
  public String line() {
    return left + hit + right;
  }

  /** Spaces, and carets under the place. Marks that stand on a letter take no room. */
  public String marker() {
    return " ".repeat(width(left)) + "^".repeat(Math.max(1, width(hit)));
  }

  private static String line(String text) {
    return BREAKS.matcher(text).replaceAll(" ");
  }

  private static int width(String text) {
    return (int)
        text.codePoints()
            .filter(
                codePoint ->
                    switch (Character.getType(codePoint)) {
                      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT ->
                          false;
                      default -> true;
                    })
            .count();
  }
}
