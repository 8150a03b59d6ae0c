package school.lantern.collector;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import school.lantern.collector.platform.ConsoleCommand;
import school.lantern.collector.platform.PrivateFiles;

/**
 * Where the collector starts: without arguments, or with {@code serve}, it serves; otherwise the
 * first argument names a {@link ConsoleCommand}.
 */
@QuarkusMain
public final class CollectorMain implements QuarkusApplication {
  private static final String SERVE = "serve";

  /** As for a command line that a shell cannot make sense of. */
  private static final int USAGE = 2;

  /** A console command opens no door, wakes no timer, and leaves standard output to its answer. */
  private static final Map<String, String> CONSOLE =
      Map.of(
          "quarkus.http.host-enabled", "false",
          "quarkus.scheduler.enabled", "false",
          "quarkus.log.console.stderr", "true",
          "quarkus.log.level", "WARN");

  private final Instance<ConsoleCommand> commands;

  CollectorMain(Instance<ConsoleCommand> commands) {
    this.commands = commands;
  }

  public static void main(String... arguments) throws IOException {
    if (!serves(arguments)) {
      CONSOLE.forEach(System::setProperty);
    }
    Config config = ConfigProvider.getConfig();
    Path data = PrivateFiles.folder(config.getValue("lantern.data", Path.class));
    if (config.getValue("quarkus.datasource.db-kind", String.class).equals("sqlite")) {
      PrivateFiles.reserve(data.resolve("lantern.db"));
    }
    Quarkus.run(CollectorMain.class, arguments);
  }

  @Override
  public int run(String... arguments) {
    if (serves(arguments)) {
      Quarkus.waitForExit();
      return 0;
    }
    List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
    for (ConsoleCommand command : commands) {
      if (command.name().equals(arguments[0])) {
        return command.run(rest, System.out);
      }
    }
    System.err.println("There is no command " + arguments[0] + ". These are:");
    System.err.println("  serve (or nothing)");
    commands.stream()
        .map(ConsoleCommand::usage)
        .sorted()
        .forEach(usage -> System.err.println("  " + usage));
    return USAGE;
  }

  private static boolean serves(String... arguments) {
    return arguments.length == 0 || arguments[0].equals(SERVE);
  }
}
