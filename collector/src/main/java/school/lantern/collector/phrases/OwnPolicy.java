package school.lantern.collector.phrases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import school.lantern.collector.phrases.policy.PolicyFile;
import school.lantern.collector.phrases.policy.PolicyFiles;
import school.lantern.collector.phrases.policy.PolicyReading;

/**
 * The school's own policy in the data folder: {@code phrases.yaml}, or {@code phrases.csv} when
 * there is no such file.
 */
record OwnPolicy(Path data) {
  private static final List<String> NAMES = List.of("phrases.yaml", "phrases.csv");

  /** The file that counts, empty when the school has none. */
  Optional<Path> file() {
    return NAMES.stream().map(data::resolve).filter(Files::exists).findFirst();
  }

  /** Which file it is and when it was changed; the same as long as nothing happened to it. */
  Optional<String> version() {
    return file().flatMap(OwnPolicy::changed);
  }

  private static Optional<String> changed(Path file) {
    try {
      return Optional.of(file + " " + Files.getLastModifiedTime(file));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /**
   * What stood in it when it was last without mistakes: who starts after a typing mistake goes on
   * with the school's own phrases.
   */
  Optional<Path> lastGood() {
    return NAMES.stream().map(this::lastGood).filter(Files::exists).findFirst();
  }

  /** Remembers a file that is without mistakes. */
  void keep(Path good) throws IOException {
    Path kept = lastGood(String.valueOf(good.getFileName()));
    byte[] content = Files.readAllBytes(good);
    if (!Files.exists(kept) || !Arrays.equals(Files.readAllBytes(kept), content)) {
      forgetLastGood();
      PolicyFolder.write(kept, content);
    }
  }

  /** For a school that has gone back to the starter policy. */
  void forgetLastGood() throws IOException {
    for (String name : NAMES) {
      Files.deleteIfExists(lastGood(name));
    }
  }

  private Path lastGood(String name) {
    return data.resolve(name.replace("phrases.", "phrases.lastgood."));
  }

  static PolicyReading read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    return PolicyFiles.read(List.of(PolicyFile.of(name, Files.readAllBytes(file))));
  }
}
