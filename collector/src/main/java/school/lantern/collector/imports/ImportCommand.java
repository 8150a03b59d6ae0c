package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import school.lantern.collector.imports.Preview.Actor;
import school.lantern.collector.platform.ConsoleCommand;
import school.lantern.collector.platform.LanternConfig;

/** {@code import FOLDER|ZIP|FILE [--preview] [--remove]} and {@code import --undo}. */
@ApplicationScoped
class ImportCommand implements ConsoleCommand {
  private static final Actor CONSOLE = new Actor("console", "the technician");
  private static final String PREVIEW = "--preview";
  private static final String REMOVE = "--remove";
  private static final String UNDO = "--undo";

  private final Imports imports;
  private final Undoing undoing;
  private final LanternConfig config;

  ImportCommand(Imports imports, Undoing undoing, LanternConfig config) {
    this.imports = imports;
    this.undoing = undoing;
    this.config = config;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String usage() {
    return "import FOLDER|ZIP|FILE [--preview] [--remove]   bring school data in, all of it or"
        + " nothing; import --undo   take the last import back";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    List<String> paths = arguments.stream().filter(word -> !word.startsWith("--")).toList();
    List<String> options = arguments.stream().filter(word -> word.startsWith("--")).toList();
    if (paths.isEmpty() && options.equals(List.of(UNDO))) {
      return undo(out);
    }
    if (paths.size() != 1 || !Set.of(PREVIEW, REMOVE).containsAll(options)) {
      out.println(usage());
      return 2;
    }
    Preview preview;
    try {
      Upload upload = Unpacking.of(Path.of(paths.getFirst()));
      preview = imports.preview(config.site(), upload);
    } catch (UnreadableException unreadable) {
      out.println(unreadable.getMessage());
      return 1;
    }
    Printed.preview(preview, out);
    if (preview.token() == null) {
      out.println("Nothing was changed: correct the errors first.");
      return 1;
    }
    if (options.contains(PREVIEW)) {
      out.println("A preview only: nothing was changed.");
      return 0;
    }
    Imports.Order order = new Imports.Order(preview.token(), options.contains(REMOVE));
    return answer(imports.apply(config.site(), order, CONSOLE, Progress.UNHEARD), out);
  }

  private static int answer(Imports.Answer answer, PrintStream out) {
    return switch (answer) {
      case Imports.Answer.Done _ -> {
        out.println("Imported.");
        yield 0;
      }
      case Imports.Answer.LookAgain _ -> {
        out.println("Nothing was changed: somebody else changed the data just now. Try again.");
        yield 1;
      }
      case Imports.Answer.Guarded(List<TableCount> tables) -> {
        tables.forEach(
            table ->
                out.println(
                    "%s: %d of %d rows would be removed."
                        .formatted(table.file(), table.removed(), table.before())));
        out.println("Nothing was changed. If that is meant, add " + REMOVE + ".");
        yield 1;
      }
    };
  }

  private int undo(PrintStream out) {
    Undoing.Look look = undoing.look(config.site());
    if (look instanceof Undoing.Look.Possible possible) {
      look = undoing.undo(config.site(), possible.recordId(), CONSOLE);
    }
    return switch (look) {
      case Undoing.Look.Possible possible -> {
        Printed.tables(possible.tables(), out);
        out.println("The import of %s is undone.".formatted(possible.at()));
        yield 0;
      }
      case Undoing.Look.Changed changed -> {
        Printed.tables(changed.since(), out);
        out.println(
            "Nothing was changed: since the import of %s the above was changed by other ways."
                .formatted(changed.at()));
        yield 1;
      }
      case Undoing.Look.Nothing _ -> {
        out.println("There is no import that could be undone.");
        yield 1;
      }
    };
  }
}
