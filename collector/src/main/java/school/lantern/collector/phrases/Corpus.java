package school.lantern.collector.phrases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Texts to run a policy over: the lines of files, each by itself. */
final class Corpus {
  private Corpus() {}

  /**
   * The lines of a file, or of all files in a folder and below, that are not blank.
   *
   * @throws IOException if there is no such file, or one cannot be read
   */
  static List<String> of(String name) throws IOException {
    List<Path> files;
    try (Stream<Path> below = Files.walk(Path.of(name))) {
      files = below.filter(Files::isRegularFile).sorted().toList();
    }
    List<String> texts = new ArrayList<>();
    for (Path file : files) {
      // Not readAllLines(): what is no UTF-8 is replaced, as a corpus may be old.
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      text.lines().filter(line -> !line.isBlank()).forEach(texts::add);
    }
    return texts;
  }
}
