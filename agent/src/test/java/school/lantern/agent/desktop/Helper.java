package school.lantern.agent.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import school.lantern.agent.collector.SamplePhrases;
import school.lantern.model.Gap;
import school.lantern.model.Observation;
import school.lantern.model.PhraseFlag;
import school.lantern.model.PhraseRule;
import school.lantern.model.SessionChange;

/** A {@link HelperProbe} process on a {@link Desktop}, and what it said so far. */
final class Helper {
  static final PhraseRule KILL = new PhraseRule("p1", "kill myself", "self-harm", 5);
  static final PhraseRule SUMMER = new PhraseRule("p2", "en été", "test", 1);

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Process process;
  private final Writer policies;
  private final Thread reader;

  Helper(Desktop desktop) throws IOException {
    this(desktop, List.of());
  }

  /** With a further environment, each {@code NAME=value}. */
  Helper(Desktop desktop, List<String> environment) throws IOException {
    ProcessBuilder builder =
        desktop.inDesktop(
            System.getProperty("java.home") + "/bin/java",
            "-XX:+UseSerialGC",
            "-Xmx32m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            HelperProbe.class.getName());
    environment.forEach(
        pair -> {
          String[] parts = pair.split("=", 2);
          builder.environment().put(parts[0], parts[1]);
        });
    process = desktop.start(builder.redirectError(ProcessBuilder.Redirect.INHERIT));
    policies = process.outputWriter(StandardCharsets.UTF_8);
    reader = new Thread(this::read, "helper-output");
    reader.setDaemon(true);
    reader.start();
    Desktop.awaitTrue("the helper", () -> lines.contains(HelperProbe.READY));
  }

  private void read() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      String line;
      while ((line = output.readLine()) != null) {
        lines.add(line);
      }
    } catch (IOException gone) {
      lines.add("gone");
    }
  }

  static SamplePhrases policy(Duration idleAfter, String... neverRead) {
    return SamplePhrases.of("v1", idleAfter, List.of(neverRead), KILL, SUMMER);
  }

  /** Hands out a policy, and waits until the helper works with it: its keyboard is open then. */
  void work(SamplePhrases policy) throws IOException {
    policies.write(HelperProbe.JSON.writeValueAsString(policy) + "\n");
    policies.flush();
    Desktop.awaitTrue("the helper's first word", this::saysThatItWorks);
  }

  private boolean saysThatItWorks() {
    return !observations(SessionChange.class).isEmpty() || observations(Gap.class).size() == 2;
  }

  <T extends Observation> List<T> observations(Class<T> kind) {
    return observations().filter(kind::isInstance).map(kind::cast).toList();
  }

  PhraseFlag onlyFlag() {
    Desktop.awaitTrue("a phrase flag", () -> !observations(PhraseFlag.class).isEmpty());
    List<PhraseFlag> flags = observations(PhraseFlag.class);
    if (flags.size() != 1) {
      throw new AssertionError("not one flag: " + flags);
    }
    return flags.get(0);
  }

  /** All that it ever said, as it stands on the wire. */
  String everything() {
    return String.join("\n", lines);
  }

  Process process() {
    return process;
  }

  int terminate() throws InterruptedException {
    process.toHandle().destroy(); // Process.destroy would close the output before the last words
    return exitCode();
  }

  int exitCode() throws InterruptedException {
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      throw new AssertionError("the helper does not end");
    }
    reader.join();
    return process.exitValue();
  }

  private Stream<Observation> observations() {
    return lines.stream()
        .filter(line -> line.startsWith("{"))
        .map(
            line -> {
              try {
                return HelperProbe.JSON.readValue(line, Observation.class);
              } catch (IOException broken) {
                throw new UncheckedIOException(broken);
              }
            });
  }
}
