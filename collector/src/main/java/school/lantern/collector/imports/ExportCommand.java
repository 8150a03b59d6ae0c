package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import school.lantern.collector.platform.ConsoleCommand;
import school.lantern.collector.platform.LanternConfig;

/** {@code export FOLDER [FORM]}. */
@ApplicationScoped
class ExportCommand implements ConsoleCommand {
  private final Exports exports;
  private final LanternConfig config;

  ExportCommand(Exports exports, LanternConfig config) {
    this.exports = exports;
    this.config = config;
  }

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String usage() {
    return "export FOLDER [FORM]   write school data into a folder; FORM is one of " + names();
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.isEmpty() || arguments.size() > 2) {
      out.println(usage());
      return 2;
    }
    String form = arguments.size() == 2 ? arguments.get(1) : exports.choices().getFirst().name();
    Map<String, String> files = exports.files(config.site(), form, Viewer.CONSOLE).orElse(Map.of());
    if (files.isEmpty()) {
      out.println("There is no form “%s”. These are: %s".formatted(form, names()));
      return 2;
    }
    Path folder = Path.of(arguments.getFirst());
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
        out.println(file.getKey());
      }
    } catch (IOException failed) {
      out.println("“%s” cannot be written.".formatted(failed.getMessage()));
      return 1;
    }
    return 0;
  }

  private String names() {
    return exports.choices().stream().map(Exports.Choice::name).collect(Collectors.joining(", "));
  }
}
