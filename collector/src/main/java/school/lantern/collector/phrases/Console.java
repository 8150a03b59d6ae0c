package school.lantern.collector.phrases;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import school.lantern.collector.phrases.policy.PolicyFile;

/**
 * Where results and mistakes go.
 *
 * @param out what was asked for
 * @param err what is wrong, and what changed
 */
record Console(PrintStream out, PrintStream err) {

  /** One file, empty when it cannot be read; that is said. */
  Optional<PolicyFile> file(String name) {
    try {
      return Optional.of(PolicyFile.of(name, Files.readAllBytes(Path.of(name))));
    } catch (IOException | IllegalArgumentException unreadable) {
      err.println(name + ": error: The file cannot be read. Check its name and whose it is.");
      return Optional.empty();
    }
  }

  /** All of them, empty when one cannot be read. */
  Optional<List<PolicyFile>> files(List<String> names) {
    if (names.isEmpty()) {
      throw new WrongUsageException("Which file?");
    }
    List<PolicyFile> files = names.stream().flatMap(name -> file(name).stream()).toList();
    return files.size() == names.size() ? Optional.of(files) : Optional.empty();
  }
}
