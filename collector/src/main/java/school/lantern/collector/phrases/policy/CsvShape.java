package school.lantern.collector.phrases.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file of rows is made. A spreadsheet puts commas, semicolons or tabs between fields, by the
 * country and by the menu; the headings show which.
 *
 * @param text its text, with nothing before the headings
 * @param separator what stands between two fields
 */
record CsvShape(String text, char separator) {
  private static final String SEPARATORS = ",;\t";

  /** A hint to a spreadsheet, which is no row. */
  private static final Pattern HINT =
      Pattern.compile(
          "\\A\\s*sep=([,;\\t])[,;\\t]*$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  static CsvShape of(String text) {
    Matcher hint = HINT.matcher(text);
    if (hint.find()) {
      char separator = hint.group(1).charAt(0);
      return new CsvShape(hint.replaceFirst(""), separator);
    }
    String headings = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char best = SEPARATORS.charAt(0);
    for (int index = 1; index < SEPARATORS.length(); index++) {
      char separator = SEPARATORS.charAt(index);
      if (count(headings, separator) > count(headings, best)) {
        best = separator;
      }
    }
    return new CsvShape(text, best);
  }

  private static long count(String text, char sign) {
    return text.chars().filter(other -> other == sign).count();
  }
}
