package school.lantern.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import school.lantern.demo.stage.Built;

/**
 * Where the end-to-end tests keep what they make: under target, kept until the next run, so that a
 * failure can be read.
 */
final class Folders {
  private Folders() {}

  /** An empty folder of this name. */
  static Path fresh(String name) {
    Path folder = Built.here().root().resolve("deploy/target/end-to-end").resolve(name);
    try {
      if (Files.exists(folder)) {
        try (Stream<Path> all = Files.walk(folder)) {
          for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      return Files.createDirectories(folder);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
