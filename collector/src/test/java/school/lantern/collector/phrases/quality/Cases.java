package school.lantern.collector.phrases.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads suites of cases: tab-separated with a header row and without quoting, so that a text may
 * hold any quote.
 *
 * <p>Columns: text, expected (yes or no), source_repo, file, licence, kind, policy_hint, script,
 * obfuscated (1 or 0).
 */
final class Cases {
  static final String SETTING = "LANTERN_DETECTION_CASES";

  /** Beside the repository where a workplace has one; a clone elsewhere does not. */
  private static final Path BESIDE = Path.of("../../shared/data/detection/cases.tsv");

  private static final String HEADER =
      "text\texpected\tsource_repo\tfile\tlicence\tkind\tpolicy_hint\tscript\tobfuscated";
  private static final int COLUMNS = 9;

  private Cases() {}

  /** The suites gathered from elsewhere, or empty where this machine has none. */
  static Optional<List<DetectionCase>> gathered() throws IOException {
    return at(setting(System.getProperty(SETTING), System.getenv(SETTING)));
  }

  /** The project's own cases. */
  static List<DetectionCase> own() {
    try (InputStream in =
        Objects.requireNonNull(
            Cases.class.getResourceAsStream("/phrases/own-cases.tsv"), "own-cases.tsv")) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path setting(@Nullable String property, @Nullable String environment) {
    if (property != null && !property.isBlank()) return Path.of(property);
    if (environment != null && !environment.isBlank()) return Path.of(environment);
    return BESIDE;
  }

  static Optional<List<DetectionCase>> at(Path file) throws IOException {
    return Files.isRegularFile(file)
        ? Optional.of(parse(Files.readString(file)))
        : Optional.empty();
  }

  /**
   * @throws IllegalArgumentException naming the line, if a row does not have nine columns or says
   *     neither yes nor no
   */
  static List<DetectionCase> parse(String rows) {
    // Not String.lines(): a carriage return inside a text is part of it.
    String[] lines = rows.split("\n", -1);
    if (!lines[0].equals(HEADER)) {
      throw new IllegalArgumentException("line 1: not the header of cases");
    }
    List<DetectionCase> cases = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      if (!lines[i].isEmpty()) {
        cases.add(row(lines[i], i + 1));
      }
    }
    return List.copyOf(cases);
  }

  private static DetectionCase row(String line, int number) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("line " + number + ": " + cells.length + " columns");
    }
    boolean flagged =
        switch (cells[1]) {
          case "yes" -> true;
          case "no" -> false;
          default ->
              throw new IllegalArgumentException(
                  "line " + number + ": neither yes nor no: " + cells[1]);
        };
    return new DetectionCase(cells[0], flagged, cells[2], cells[5], cells[6], cells[8].equals("1"));
  }
}
