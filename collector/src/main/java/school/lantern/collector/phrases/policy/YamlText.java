package school.lantern.collector.phrases.policy;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.reader.StreamReader;

/** Texts as they stand in YAML: bare where that is safe for every reader, else quoted. */
final class YamlText {
  private static final Pattern BARE = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}' -]*");
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,3}");

  /** What other readers of YAML take for something else than a text. */
  private static final List<String> WORDS =
      List.of("y", "n", "yes", "no", "true", "false", "on", "off", "null");

  private YamlText() {}

  static String of(String text) {
    boolean bare =
        BARE.matcher(text).matches()
            && !text.endsWith(" ")
            && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    return bare || NUMBER.matcher(text).matches() ? text : quoted(text);
  }

  /** {@code [7, 8, 9]}. */
  static String list(Collection<String> texts) {
    return texts.stream().map(YamlText::of).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            codePoint -> {
              if (codePoint == '"' || codePoint == '\\') {
                quoted.append('\\').appendCodePoint(codePoint);
              } else if (isPlain(codePoint)) {
                quoted.appendCodePoint(codePoint);
              } else {
                quoted.append(String.format(Locale.ROOT, "\\U%08X", codePoint));
              }
            });
    return quoted.append('"').toString();
  }

  private static boolean isPlain(int codePoint) {
    return StreamReader.isPrintable(codePoint)
        && codePoint != 0xFEFF
        && switch (Character.getType(codePoint)) {
          case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
          default -> true;
        };
  }
}
