package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import school.lantern.collector.imports.Preview.Actor;
import school.lantern.collector.platform.ConsoleCommand;
import school.lantern.collector.platform.LanternConfig;

/** {@code import FOLDER|ZIP|FILE.csv [--preview]}. */
@ApplicationScoped
class ImportCommand implements ConsoleCommand {
  private static final Actor CONSOLE = new Actor("console", "the technician");

  private final Imports imports;
  private final LanternConfig config;

  ImportCommand(Imports imports, LanternConfig config) {
    this.imports = imports;
    this.config = config;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String usage() {
    return "import FOLDER|ZIP|FILE.csv [--preview]   bring school data in, all of it or nothing";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    List<String> paths = arguments.stream().filter(word -> !word.startsWith("--")).toList();
    boolean look = arguments.contains("--preview");
    if (paths.size() != 1 || arguments.size() != (look ? 2 : 1)) {
      out.println(usage());
      return 2;
    }
    Preview preview;
    try {
      preview = imports.preview(config.site(), Unpacking.of(Path.of(paths.getFirst())));
    } catch (UnreadableException unreadable) {
      out.println(unreadable.getMessage());
      return 1;
    }
    print(preview, out);
    if (preview.token() == null) {
      out.println("Nothing was changed: correct the errors first.");
      return 1;
    }
    if (look) {
      out.println("A preview only: nothing was changed.");
      return 0;
    }
    return switch (imports.apply(config.site(), preview.token(), CONSOLE)) {
      case Imports.Answer.Done _ -> {
        out.println("Imported.");
        yield 0;
      }
      case Imports.Answer.LookAgain _ -> {
        out.println("Nothing was changed: somebody else changed the data just now. Try again.");
        yield 1;
      }
    };
  }

  private static void print(Preview preview, PrintStream out) {
    preview.tables().forEach(table -> out.println(table.file() + ": " + table.written()));
    for (Mistake mistake : preview.mistakes()) {
      out.printf(
          "%s: %s: %s%s %s%n",
          mistake.place().written(),
          mistake.severity() == Mistake.Severity.ERROR ? "error" : "warning",
          mistake.value().isEmpty() ? "" : "“" + mistake.value() + "”: ",
          mistake.what(),
          mistake.remedy());
    }
    if (preview.more() > 0) {
      out.println("and %d more".formatted(preview.more()));
    }
  }
}
