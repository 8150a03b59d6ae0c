package school.lantern.collector.platform;

import java.io.PrintStream;
import java.util.List;

/**
 * Something that the technician does at the console of the collector's machine: {@code
 * lantern-collector NAME …}. It runs against the same database as a collector that may be serving
 * at the time, and opens no door itself.
 */
public interface ConsoleCommand {

  /** The word that chooses it, such as {@code "enrolment-token"}. */
  String name();

  /** One line for the list of commands: arguments and purpose. */
  String usage();

  /**
   * Does it.
   *
   * @param arguments what stood behind the name
   * @param out where the answer goes; secrets are printed here and nowhere else
   * @return the process's exit code; 0 when it worked
   */
  int run(List<String> arguments, PrintStream out);
}
