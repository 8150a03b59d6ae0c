package school.lantern.agent.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A main class of these tests in the Windows Java, and the lines that it prints. */
final class WineProbe {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Process process;
  private final Writer orders;
  private final Path errors;

  WineProbe(WineDesktop wine, Class<?> main, Path errors, String... arguments) throws IOException {
    this.errors = errors;
    this.process = wine.java(main, errors, arguments);
    this.orders = process.outputWriter(StandardCharsets.UTF_8);
    Thread reader = new Thread(this::read, "probe-reader");
    reader.setDaemon(true);
    reader.start();
  }

  private void read() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      out.lines().forEach(lines::add);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** What it printed so far. */
  List<String> lines() {
    return lines;
  }

  void order(String line) throws IOException {
    orders.write(line + "\n");
    orders.flush();
  }

  void awaitLine(String line) {
    Desktop.awaitTrue(
        () -> "the line '" + line + "' after " + lines + errors(), () -> lines.contains(line));
  }

  /** What it complained of. */
  String errors() {
    try {
      return Files.readString(errors);
    } catch (IOException none) {
      return "";
    }
  }

  void kill() {
    process.destroyForcibly();
  }

  /** Its input ends, and it says that it ended in order. */
  void end() throws IOException {
    orders.close();
    awaitLine("closed");
  }
}
