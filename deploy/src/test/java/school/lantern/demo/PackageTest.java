package school.lantern.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.demo.stage.Built;
import school.lantern.demo.stage.CleanRoot;
import school.lantern.demo.stage.CollectorProcess;
import school.lantern.demo.stage.Desktop;
import school.lantern.demo.stage.Running;
import school.lantern.demo.stage.School;
import school.lantern.demo.stage.Until;

/**
 * The agent's package in a system that never saw it: installed, enrolled by the file that was left,
 * at work, upgraded without loss, removed, purged. Without systemd as its first process, so the
 * service is started as its unit says.
 */
class PackageTest {
  private static final Duration IN_TIME = Duration.ofSeconds(90);
  private static final Duration BUILT_IN_TIME = Duration.ofMinutes(8);

  private final Built built = Built.here();
  private Path folder;
  private School school;
  private CleanRoot root;
  private Desktop desktop;
  private @Nullable Running service;
  private @Nullable PupilsSession session;

  @BeforeEach
  void open() throws IOException {
    assumeTrue(isRoot(), "a clean system is entered by root only");
    folder = Folders.fresh("package");
    root = CleanRoot.unpack(Path.of(lastLine(script("deploy/lib/clean-root"))), folder);
    put("", "first.deb");
    school = School.open(built, folder, CollectorProcess.freePort(), Map.of());
    desktop = Desktop.open(folder.resolve("desktop"));
  }

  @AfterEach
  void close() {
    end(service);
    end(session);
    end(desktop);
    end(school);
  }

  @Test
  void isInstalledWorksIsUpgradedAndLeavesNothing() throws IOException {
    String token =
        school.collector().console("enrolment-token", "--room", School.SUPERVISED_ROOM).strip();
    Path enrolment = root.path("/etc/lantern/enrolment");
    Files.createDirectories(enrolment.getParent());
    Files.writeString(
        enrolment, "collector=" + school.collector().address() + "\ntoken=" + lastLine(token));

    install("first.deb");
    session = PupilsSession.logOn(root, desktop, folder);
    atWork();
    assertThat(enrolment).as("a used token").doesNotExist();
    assertThat(root.run("lantern-agent", "status")).as("status, see " + root.log()).isZero();
    String device = identity();
    desktop.acceptNotice();
    desktop.openEditor();
    say("first");
    Until.holds("a phrase in the collector", IN_TIME, () -> phrases().size() == 1);

    put("0.2", "second.deb");
    install("second.deb");
    end(service); // what systemd does when the package's script asks for a restart
    atWork();
    // The helper is a new one as well: typing is seen again once it listens to the keyboard.
    Until.holds(
        "typing after the upgrade",
        IN_TIME,
        () -> {
          say("second");
          return phrases().size() > 1;
        });
    assertThat(identity()).isEqualTo(device);
    assertThat(phrases().stream().filter(context -> context.contains("first"))).hasSize(1);

    end(service);
    root.must("apt-get", "remove", "-y", "-qq", "lantern-agent");
    assertThat(root.path("/usr/lib/lantern-agent")).doesNotExist();
    assertThat(identity()).as("identity after removal").isEqualTo(device);

    root.must("apt-get", "purge", "-y", "-qq", "lantern-agent");
    assertThat(remains()).isEmpty();
  }

  /**
   * The service as the package's own unit says, with the helper that it starts in the pupil's
   * desktop.
   */
  private void atWork() throws IOException {
    Running started = startService();
    service = started;
    Until.holds(
        "the installed agent with a helper and a policy, see " + started.log(),
        IN_TIME,
        () -> {
          String status = started.alive() ? status() : "";
          return status.contains("\"helpers\":1") && !status.contains("\"policyVersion\":null");
        });
  }

  private Running startService() throws IOException {
    String key = "ExecStart=";
    String command =
        Files.readString(root.path("/lib/systemd/system/lantern-agent.service"))
            .lines()
            .filter(line -> line.startsWith(key))
            .findFirst()
            .orElseThrow()
            .substring(key.length());
    return root.start(Map.of(), folder.resolve("service.log"), List.of(command.split(" ")));
  }

  private String status() {
    Path file = root.path("/run/lantern/status.json");
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private String identity() throws IOException {
    return Files.readString(root.path("/var/lib/lantern/identity/current")).strip();
  }

  private void say(String mark) {
    desktop.type(mark + " i want to hurt myself");
    desktop.press("Return");
  }

  private List<String> phrases() {
    return Stored.by(school.collector()).phraseContexts();
  }

  private void install(String name) {
    root.must("apt-get", "install", "-y", "-qq", "--no-install-recommends", "/" + name);
  }

  /** A package in the clean system; a version of its own stands for an upgrade. */
  private void put(String version, String name) throws IOException {
    String printed =
        version.isEmpty()
            ? script("deploy/agent/build", "--quick")
            : script("deploy/agent/build", "--quick", "--version", version);
    Path made = built.root().resolve(lastLine(printed));
    Files.copy(made, root.path("/" + name));
  }

  private List<String> remains() throws IOException {
    try (Stream<Path> all = Files.walk(root.path("/"))) {
      return all.map(path -> root.path("/").relativize(path).toString())
          .filter(path -> path.contains("lantern"))
          .filter(path -> !path.startsWith("var/log/") && !path.startsWith("var/cache/"))
          .toList();
    }
  }

  private String script(String... command) throws IOException {
    Path said = Files.createTempFile(folder, "script", ".out");
    try (Running running =
        Running.start(
            Stream.concat(
                    Stream.of("bash", built.root().resolve(command[0]).toString()),
                    Stream.of(command).skip(1))
                .toList(),
            Map.of("JAVA_HOME", System.getProperty("java.home")),
            said)) {
      assertThat(running.awaitExit(BUILT_IN_TIME)).as(command[0] + ", see " + said).isZero();
    }
    return Files.readString(said);
  }

  private static String lastLine(String text) {
    return text.lines().toList().getLast().strip();
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void end(@Nullable AutoCloseable part) {
    try {
      if (part != null) {
        part.close();
      }
    } catch (Exception unwilling) {
      throw new IllegalStateException("Could not end " + part, unwilling);
    }
  }
}
