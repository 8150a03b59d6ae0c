package school.lantern.collector.phrases.policy;

import java.util.Locale;
import school.lantern.collector.imports.CsvText;
import school.lantern.collector.imports.Place;

/**
 * One file of a policy.
 *
 * @param name what it is called in mistakes; its ending says what it is: {@code .yaml}, {@code
 *     .yml}, {@code .csv}, or {@code .txt} as spreadsheets save it
 * @param text its text
 */
public record PolicyFile(String name, String text) {
  /** Some fifty times the starter policy. */
  static final int FILE_MAX_BYTES = 8_000_000;

  /** A file as it lies on a disk: UTF-8, UTF-16 or Windows-1252. */
  public static PolicyFile of(String name, byte[] bytes) {
    return new PolicyFile(name, CsvText.of(bytes));
  }

  /** What it says, and what is wrong with it, goes into {@code draft}. */
  public void readInto(PolicyDraft draft) {
    if (text.length() > FILE_MAX_BYTES) {
      draft
          .mistakes()
          .error(
              Place.file(name),
              "",
              "The file has more than %d letters.".formatted(FILE_MAX_BYTES),
              "Check that it is the right file.");
      return;
    }
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    switch (ending) {
      case "yaml", "yml" -> new YamlReader(name, draft).read(text);
      case "csv", "txt", "tsv" -> new CsvReader(CsvReader.POLICY, draft).read(name, text);
      default ->
          draft
              .mistakes()
              .error(
                  Place.file(name),
                  "",
                  "The name does not say what it is.",
                  "Let it end in .yaml or .csv.");
    }
  }
}
