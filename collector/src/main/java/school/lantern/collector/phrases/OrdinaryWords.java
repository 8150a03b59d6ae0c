package school.lantern.collector.phrases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The words and names in which no disguise is looked for, as {@code deploy/lib/ordinary-words} made
 * them. A phrase of the policy that is one of them is found all the same: the engine looks for the
 * policy's own words, and for what an ending makes of them, before it asks whether a word is
 * ordinary.
 */
public final class OrdinaryWords {
  private static final String FILE = "/phrases/ordinary-words.txt.gz";

  private OrdinaryWords() {}

  /** All of them, some 290,000: not to be kept. */
  public static List<String> read() {
    try (InputStream bytes = OrdinaryWords.class.getResourceAsStream(FILE)) {
      if (bytes == null) {
        throw new IllegalStateException(FILE + " is missing from the build");
      }
      return new BufferedReader(
              new InputStreamReader(new GZIPInputStream(bytes), StandardCharsets.UTF_8))
          .lines()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
