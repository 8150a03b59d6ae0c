package school.lantern.collector.phrases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import school.lantern.collector.phrases.policy.PolicyFile;
import school.lantern.collector.phrases.policy.PolicyFiles;
import school.lantern.collector.phrases.policy.PolicyReading;
import school.lantern.detect.PhrasePolicy;

/** The policy that comes with Lantern: the files that {@code phrases/starter/index.txt} names. */
public final class StarterPolicy {
  private static final String FOLDER = "/phrases/starter/";
  private static final String INDEX = "index.txt";

  private StarterPolicy() {}

  /** All of its files together. */
  public static PhrasePolicy read() {
    List<PolicyFile> files = new ArrayList<>();
    for (String line : resource(INDEX).lines().map(String::strip).toList()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        files.add(new PolicyFile(line, resource(line)));
      }
    }
    PolicyReading reading = PolicyFiles.read(files);
    return reading
        .policy()
        .orElseThrow(() -> new IllegalStateException("starter policy: " + reading.lines()));
  }

  private static String resource(String name) {
    try (InputStream bytes = StarterPolicy.class.getResourceAsStream(FOLDER + name)) {
      if (bytes == null) {
        throw new IllegalStateException(FOLDER + name + " is missing from the build");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
