package school.lantern.collector.phrases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What else people write for a phrase, from {@code phrases/other-words.txt}: short forms, and words
 * made to get past filters. They count wherever a policy has the phrase in any mode but exact.
 */
public final class OtherWords {
  private static final String FILE = "/phrases/other-words.txt";

  private OtherWords() {}

  /** By the phrase, in lower case. */
  public static Map<String, List<String>> read() {
    Map<String, List<String>> words = new TreeMap<>();
    try (InputStream bytes = OtherWords.class.getResourceAsStream(FILE)) {
      if (bytes == null) {
        throw new IllegalStateException(FILE + " is missing from the build");
      }
      new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> put(words, line));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return words;
  }

  private static void put(Map<String, List<String>> words, String line) {
    int colon = line.indexOf(':');
    List<String> others =
        Arrays.stream(line.substring(colon + 1).split(",")).map(String::strip).toList();
    if (colon < 1 || others.contains("") || words.put(line.substring(0, colon), others) != null) {
      throw new IllegalStateException(FILE + " has a line that says nothing or twice: " + line);
    }
  }
}
