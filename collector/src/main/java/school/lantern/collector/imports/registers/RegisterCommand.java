package school.lantern.collector.imports.registers;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import school.lantern.collector.imports.CsvText;
import school.lantern.collector.imports.Mistake;
import school.lantern.collector.platform.ConsoleCommand;

/** {@code import-register FILE [--preview]}. */
@ApplicationScoped
class RegisterCommand implements ConsoleCommand {
  private static final String PREVIEW = "--preview";

  private final RegisterImport registers;

  RegisterCommand(RegisterImport registers) {
    this.registers = registers;
  }

  @Override
  public String name() {
    return "import-register";
  }

  @Override
  public String usage() {
    return "import-register FILE.csv [--preview]   bring class registers in, all of it or nothing";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
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
    RegisterImport.Outcome outcome = registers.bringIn(text, "console", look);
    outcome.mistakes().forEach(mistake -> out.println(written(mistake)));
    if (outcome.errors() > 0) {
      out.println("Nothing was changed: correct the errors first.");
      return 1;
    }
    out.println(
        look
            ? "A preview only: nothing was changed. %d registers are sound."
                .formatted(outcome.same())
            : "%d new or changed, %d as before".formatted(outcome.changed(), outcome.same()));
    return 0;
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
