package school.lantern.collector.phrases.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ordinary texts that nothing should be flagged in, as deploy/lib/reading lays them out: an index
 * and one file a genre.
 *
 * @param file the text's file
 * @param genre what kind of writing it is
 * @param source the package it was taken from
 * @param licence what that package says of it
 */
record Reading(Path file, String genre, String source, String licence) {
  static final String SETTING = "LANTERN_READING";
  private static final int COLUMNS = 5;

  /** The texts in the folder that the setting names, or empty where it names none. */
  static Optional<List<Reading>> fetched() throws IOException {
    String property = System.getProperty(SETTING);
    String folder = property == null ? System.getenv(SETTING) : property;
    return folder == null || folder.isBlank() ? Optional.empty() : in(Path.of(folder));
  }

  /** The small sample that is kept in the repository; deploy/lib/reading-sample made it. */
  static List<Reading> sample() throws IOException {
    return in(Path.of("src/test/resources/phrases/reading")).orElseThrow();
  }

  /**
   * @throws IllegalArgumentException if the index has a row that does not have five columns
   */
  static Optional<List<Reading>> in(Path folder) throws IOException {
    Path index = folder.resolve("index.tsv");
    if (!Files.isRegularFile(index)) {
      return Optional.empty();
    }
    List<Reading> readings = new ArrayList<>();
    for (String line : Files.readAllLines(index).stream().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      if (cells.length != COLUMNS) {
        throw new IllegalArgumentException("index.tsv: " + cells.length + " columns: " + line);
      }
      readings.add(new Reading(folder.resolve(cells[0]), cells[1], cells[3], cells[4]));
    }
    return Optional.of(List.copyOf(readings));
  }

  /** Its lines that are not blank; the longest text has some 15 MB. */
  List<String> lines() throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
  }
}
