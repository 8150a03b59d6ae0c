package school.lantern.collector.phrases.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Writes {@code docs/detection.md} anew, as far as the data for it are on this machine. Run by
 * {@code deploy/detection}; no part of the suite, since it changes a file.
 */
class DetectionDocument {
  private static final Path DOCUMENT = Path.of("../docs/detection.md");

  @Test
  void isWrittenAnew() throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("own cases", Measurement.own());
    parts.put("sample", Measurement.reading(Reading.sample()));
    Optional<List<DetectionCase>> gathered = Cases.gathered();
    if (gathered.isPresent()) {
      parts.put("gathered cases", Measurement.gathered(gathered.get()));
    }
    Optional<List<Reading>> fetched = Reading.fetched();
    if (fetched.isPresent()) {
      parts.put("reading", Measurement.reading(fetched.get()));
    }
    Files.writeString(DOCUMENT, Document.with(Files.readString(DOCUMENT), parts));
    System.out.println("Written anew in docs/detection.md: " + parts.keySet());
    assertThat(Files.readString(DOCUMENT)).contains(parts.values());
  }
}
