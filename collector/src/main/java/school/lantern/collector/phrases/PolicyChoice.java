package school.lantern.collector.phrases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import school.lantern.collector.phrases.policy.PolicyFile;
import school.lantern.collector.phrases.policy.PolicyFiles;
import school.lantern.collector.phrases.policy.PolicyReading;
import school.lantern.detect.PhrasePolicy;

/** A policy as a command names it: files, a folder of files, or {@value #STARTER}. */
final class PolicyChoice {
  static final String STARTER = "starter";

  private PolicyChoice() {}

  /** What the names say together, empty when something is wrong with it; that is said. */
  static Optional<PhrasePolicy> read(List<String> names, Console console) {
    if (names.equals(List.of(STARTER)) && !Files.exists(Path.of(STARTER))) {
      return Optional.of(StarterPolicy.read());
    }
    Optional<List<PolicyFile>> files =
        console.files(names.stream().flatMap(PolicyChoice::inside).toList());
    if (files.isEmpty()) {
      return Optional.empty();
    }
    PolicyReading reading = PolicyFiles.read(files.get());
    reading.lines().forEach(console.err()::println);
    return reading.policy();
  }

  /** The policy's files in a folder; anything else is itself. */
  private static Stream<String> inside(String name) {
    Path path = Path.of(name);
    if (!Files.isDirectory(path)) {
      return Stream.of(name);
    }
    try (Stream<Path> files = Files.list(path)) {
      List<String> names =
          files
              .map(Path::toString)
              .filter(file -> file.matches(".*\\.(yaml|yml|csv)"))
              .sorted()
              .toList();
      return names.isEmpty() ? Stream.of(name) : names.stream();
    } catch (IOException unreadable) {
      return Stream.of(name); // and reading it says so
    }
  }
}
