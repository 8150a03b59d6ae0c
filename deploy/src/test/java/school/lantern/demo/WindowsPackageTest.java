package school.lantern.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.demo.stage.Built;
import school.lantern.demo.stage.CollectorProcess;
import school.lantern.demo.stage.Running;
import school.lantern.demo.stage.School;
import school.lantern.demo.stage.Until;

/**
 * The agent's package for Windows under wine: installed without anybody, enrolled by the token file
 * that was named, upgraded without loss, removed, purged.
 */
@EnabledIfEnvironmentVariable(named = WineComputer.RUNTIME, matches = ".+")
class WindowsPackageTest {
  private static final Duration IN_TIME = Duration.ofMinutes(2);
  private static final Duration BUILT_IN_TIME = Duration.ofMinutes(8);
  private static final String STATE = "ProgramData/Lantern/state";
  private static final String STATUS = "ProgramData/Lantern/run/status.json";
  private static final String PROGRAM = "Program Files/Lantern";

  @TempDir Path home;
  private final Built built = Built.here();
  private Path folder;
  private School school;
  private @Nullable WineComputer computer;

  @BeforeEach
  void open() throws IOException {
    folder = Folders.fresh("windows-package");
    school = School.open(built, folder, CollectorProcess.freePort(), Map.of());
    computer = new WineComputer(home);
  }

  @AfterEach
  void close() {
    if (computer != null) {
      computer.close();
    }
    school.close();
  }

  @Test
  void isInstalledEnrolsIsUpgradedAndLeavesNothing() throws IOException {
    String token =
        lastLine(school.collector().console("enrolment-token", "--room", School.SUPERVISED_ROOM));
    Path tokenFile = Files.writeString(folder.resolve("token.txt"), token);
    Files.setPosixFilePermissions(tokenFile, PosixFilePermissions.fromString("rw-------"));

    install(
        build("1.0.0"),
        "COLLECTOR=" + school.collector().address(),
        "TOKENFILE=" + WineComputer.fromInside(tokenFile));
    assertThat(on(PROGRAM + "/lantern-agent.cmd")).exists();
    atWork(FileTime.fromMillis(0));
    assertThat(tokenFile).as("a used token").doesNotExist();
    assertThat(on(STATE + "/enrolment")).as("a used token").doesNotExist();
    assertThat(Files.readString(folder.resolve("msi.log"))).doesNotContain(token);
    String device = identity();

    Path newer = build("1.1.0");
    install(newer);
    atWork(Files.getLastModifiedTime(on(STATUS)));
    assertThat(identity()).as("the identity after an upgrade").isEqualTo(device);
    assertThat(Files.readString(on(STATE + "/agent.0.log")))
        .as("wine keeps no log of sessions: told once, and no failure")
        .containsOnlyOnce("Sessions that came or went while the service was away are not known");

    remove(newer, "PURGE=1");
    assertThat(files(PROGRAM)).isEmpty();
    assertThat(on("ProgramData/Lantern")).doesNotExist();
  }

  private void install(Path msi, String... properties) {
    msiexec("/i", msi, properties);
  }

  /** Stopped first: wine does not wait for the service to end, as Windows does. */
  private void remove(Path msi, String... properties) {
    windows().must("wine", "sc", "stop", "lantern-agent");
    awaitService("STOPPED");
    msiexec("/x", msi, properties);
    assertThat(windows().output("wine", "sc", "query", "lantern-agent"))
        .as("a removed service")
        .doesNotContain("STATE");
  }

  private void msiexec(String what, Path msi, String... properties) {
    String log = WineComputer.fromInside(folder.resolve("msi.log"));
    windows()
        .must(
            Stream.concat(
                    Stream.of("wine", "msiexec", what, WineComputer.fromInside(msi)),
                    Stream.concat(Stream.of("/qn", "/l*v", log), Arrays.stream(properties)))
                .toArray(String[]::new));
  }

  /** The service runs, and has its policy from the collector, by a status newer than that. */
  private void atWork(FileTime before) {
    awaitService("RUNNING");
    Until.holds(
        "the installed service at work, see " + on(STATE),
        IN_TIME,
        () -> {
          try {
            Path status = on(STATUS);
            return Files.exists(status)
                && Files.getLastModifiedTime(status).compareTo(before) > 0
                && !Files.readString(status).contains("\"policyVersion\":null");
          } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
          }
        });
  }

  private void awaitService(String state) {
    Until.holds(
        "the service " + state,
        IN_TIME,
        () -> windows().output("wine", "sc", "query", "lantern-agent").contains(state));
  }

  private String identity() throws IOException {
    return Files.readString(on(STATE + "/identity/current")).strip();
  }

  private List<Path> files(String inside) throws IOException {
    if (!Files.exists(on(inside))) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(on(inside))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private Path build(String version) throws IOException {
    Path said = folder.resolve(version + ".out");
    List<String> command =
        List.of(
            built.root().resolve("deploy/agent/build-msi").toString(),
            "--runtime",
            System.getenv(WineComputer.RUNTIME),
            "--version",
            version);
    try (Running running =
        Running.start(command, Map.of("JAVA_HOME", System.getProperty("java.home")), said)) {
      assertThat(running.awaitExit(BUILT_IN_TIME)).as("build-msi, see " + said).isZero();
    }
    return built.root().resolve(lastLine(Files.readString(said)));
  }

  private Path on(String disk) {
    return windows().onDisk(disk);
  }

  private WineComputer windows() {
    return Objects.requireNonNull(computer);
  }

  private static String lastLine(String text) {
    return text.strip().lines().toList().getLast().strip();
  }
}
