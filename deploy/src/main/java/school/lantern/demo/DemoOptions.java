package school.lantern.demo;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What the demo was asked to do.
 *
 * @param once whether to end after the incidents
 * @param data folder for everything that the demo keeps
 * @param port where the collector serves
 * @param virtual whether to play on a desktop of its own even where there is a real one
 */
record DemoOptions(boolean once, Path data, int port, boolean virtual) {
  static final String USAGE = "deploy/demo [--once] [--data FOLDER] [--port PORT] [--virtual]";
  private static final int HIGHEST_PORT = 65_535;

  /**
   * @throws IllegalArgumentException with a sentence for the person, if an argument is not
   *     understood
   */
  static DemoOptions of(List<String> arguments, Path defaultData) {
    boolean once = false;
    boolean virtual = false;
    Path data = defaultData;
    int port = 8443;
    Deque<String> left = new ArrayDeque<>(arguments);
    while (!left.isEmpty()) {
      String option = left.pop();
      switch (option) {
        case "--once" -> once = true;
        case "--virtual" -> virtual = true;
        case "--data" -> data = Path.of(value(option, left)).toAbsolutePath();
        case "--port" -> port = port(value(option, left));
        default ->
            throw new IllegalArgumentException("Unknown option " + option + ". Use: " + USAGE);
      }
    }
    return new DemoOptions(once, data, port, virtual);
  }

  private static String value(String option, Deque<String> left) {
    if (left.isEmpty()) {
      throw new IllegalArgumentException(option + " wants a value. Use: " + USAGE);
    }
    return left.pop();
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port <= HIGHEST_PORT) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Same sentence as for a number out of range.
    }
    throw new IllegalArgumentException("--port wants a number from 1 to 65535, not " + text);
  }
}
