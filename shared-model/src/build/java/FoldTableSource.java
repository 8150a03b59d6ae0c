/** Writes tables of characters as a Java source: a class file takes no string over 65,535 bytes. */
final class FoldTableSource {
  private static final int CHUNK_CHARS = 8_000;

  private FoldTableSource() {}

  static String of(
      CharSequence blockOf, CharSequence values, CharSequence several, CharSequence looks) {
    return """
        package school.lantern.detect;

        /** Generated from Unicode's data at build time. */
        final class FoldTable {
          private FoldTable() {}

          static final String[] BLOCK_OF = {%s};

          static final String[] VALUES = {%s};

          static final String[] SEVERAL = {%s};

          static final String[] LOOK_ALIKES = {%s};
        }
        """
        .formatted(literals(blockOf), literals(values), literals(several), literals(looks));
  }

  private static String literals(CharSequence text) {
    StringBuilder all = new StringBuilder();
    for (int from = 0; from < text.length(); from += CHUNK_CHARS) {
      all.append(from == 0 ? "\"" : ",\n    \"");
      for (int at = from; at < Math.min(text.length(), from + CHUNK_CHARS); at++) {
        char each = text.charAt(at);
        boolean plain = each >= ' ' && each < 0x7f && each != '"' && each != '\\';
        all.append(plain ? String.valueOf(each) : octalOrUnicode(each));
      }
      all.append('"');
    }
    return all.toString();
  }

  private static String octalOrUnicode(char each) {
    return each < 0x100 && (each < ' ' || each == '"' || each == '\\')
        ? "\\%03o".formatted((int) each)
        : "\\u%04x".formatted((int) each);
  }
}
