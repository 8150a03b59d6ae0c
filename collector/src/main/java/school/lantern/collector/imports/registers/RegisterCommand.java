package school.lantern.collector.imports.registers;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import school.lantern.collector.imports.CsvText;
import school.lantern.collector.imports.Mistake;
import school.lantern.collector.platform.ConsoleCommand;
import school.lantern.collector.presence.RegisterChange;

/** {@code import-register FILE [--preview]}, {@code import-register --undo}. */
@ApplicationScoped
class RegisterCommand implements ConsoleCommand {
  private static final String PREVIEW = "--preview";
  private static final String UNDO = "--undo";
  private static final String CONSOLE = "console";

  private final RegisterImport registers;
  private final RegisterUndo undo;
  private final RegisterLines lines;

  RegisterCommand(RegisterImport registers, RegisterUndo undo, RegisterLines lines) {
    this.registers = registers;
    this.undo = undo;
    this.lines = lines;
  }

  @Override
  public String name() {
    return "import-register";
  }

  @Override
  public String usage() {
    return "import-register FILE.csv [--preview] | --undo   bring class registers in, all of it or"
        + " nothing; take the last file back";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.equals(List.of(UNDO))) {
      return undo(out);
    }
    List<String> paths = arguments.stream().filter(word -> !word.startsWith("--")).toList();
    boolean look = arguments.contains(PREVIEW);
    if (paths.size() != 1 || arguments.size() != (look ? 2 : 1)) {
      out.println(usage());
      return 2;
    }
    String text;
    try {
      text = CsvText.of(Files.readAllBytes(Path.of(paths.getFirst())));
    } catch (IOException unreadable) {
      out.printf("“%s” cannot be read.%n", paths.getFirst());
      return 1;
    }
    RegisterImport.Outcome outcome = registers.bringIn(text, CONSOLE, look);
    outcome.mistakes().forEach(mistake -> out.println(written(mistake)));
    if (outcome.errors() > 0) {
      out.println("Nothing was changed: correct the errors first.");
      return 1;
    }
    print(outcome.changes(), out);
    out.printf(
        "%s%d new or changed, %d as before%n",
        look ? "A preview only: nothing was changed. " : "", outcome.changed(), outcome.same());
    return 0;
  }

  private int undo(PrintStream out) {
    Optional<RegisterUndo.Last> last = undo.last();
    if (last.isEmpty() || !undo.takeBack(last.get().file().number(), CONSOLE)) {
      out.println("There is no file of registers that could be taken back.");
      return 1;
    }
    print(last.get().changes(), out);
    out.printf("The registers of %s are taken back.%n", last.get().file().at());
    return 0;
  }

  private void print(List<RegisterChange> changes, PrintStream out) {
    RegisterLines.Said said = lines.say(changes);
    said.lines().forEach(line -> out.println(line.written()));
    if (said.more() > 0) {
      out.printf("and %d more%n", said.more());
    }
  }

  private static String written(Mistake mistake) {
    return "%s: %s: %s%s %s"
        .formatted(
            mistake.place().written(),
            mistake.warning() ? "warning" : "error",
            mistake.value().isEmpty() ? "" : "“" + mistake.value() + "”: ",
            mistake.what(),
            mistake.remedy());
  }
}
