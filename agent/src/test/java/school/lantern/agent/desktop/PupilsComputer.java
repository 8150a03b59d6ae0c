package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import school.lantern.agent.AgentMain;
import school.lantern.agent.collector.TestCollector;
import school.lantern.agent.uplink.EnrolCommand;

/**
 * A computer with a pupil at it, as root sees it: a service that starts its helpers in an account
 * of their own, a session in {@code utmp}, and programs with the pupil's rights.
 *
 * <p>Accounts that every Debian has stand for the pupil's and the agent's; nobody logs on to them.
 */
final class PupilsComputer implements AutoCloseable {
  static final String PUPIL = "games";
  static final String OTHER_PUPIL = "news";
  static final String AGENT = "daemon";

  private static final int UTMP_BYTES = 384;
  private static final short USER_PROCESS = 7;

  /** As the package has it: the library's own way is not one for such a process. */
  private static final String UNPACK_HOOK =
      "cd \"$0\" && unzip -jqo *-jnativehook-*.jar \"*/linux/$(uname -m | sed s/aarch64/arm64/)/*\" -d native";

  private final Path folder;
  private final String display;
  private final List<Process> programs = new ArrayList<>();
  private final Process seat;

  /**
   * Logs the pupil on.
   *
   * @param folder everybody may enter
   * @param desktop the pupil's, with a key in the folder
   */
  PupilsComputer(Path folder, Desktop desktop) throws IOException, InterruptedException {
    this.folder = folder;
    this.display = desktop.display();
    // The session's first program: names its display and its key, as a log-on screen sets them.
    this.seat =
        start(
            asPupil(
                PUPIL,
                "env",
                "HOME=" + home(),
                "DISPLAY=" + display,
                "XAUTHORITY=" + key(),
                "sleep",
                "inf"));
    writeSession();
  }

  /** A home folder on a disk of its own, and no room on it. */
  void fillHome() throws IOException, InterruptedException {
    Path home = folder.resolve("home");
    assertThat(pupilCan("sh", "-c", "cat /dev/zero >\"$0\"/all", home.toString())).isFalse();
    assertThat(pupilCan("sh", "-c", "echo more >\"$0\"/more", home.toString())).isFalse();
  }

  private Path home() throws IOException, InterruptedException {
    Path home = Files.createDirectory(folder.resolve("home"));
    root("mount", "-t", "tmpfs", "-o", "size=64k,mode=777", "lantern", home.toString());
    return home;
  }

  /** A key to the desktop, for the pupil's programs alone. */
  private Path key() throws IOException {
    Path own = folder.resolve("pupils-key");
    if (!Files.exists(own)) {
      Files.copy(folder.resolve(DesktopKey.FILE), own);
      Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-------"));
      Files.setOwner(
          own, own.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(PUPIL));
    }
    return own;
  }

  private void writeSession() throws IOException {
    Files.write(folder.resolve("utmp"), record("tty7", PUPIL, display));
  }

  private byte[] record(String line, String account, String host) {
    ByteBuffer record = ByteBuffer.allocate(UTMP_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    record.putShort(0, USER_PROCESS);
    record.putInt(4, (int) seat.pid());
    record.put(8, line.getBytes(StandardCharsets.US_ASCII));
    record.put(44, account.getBytes(StandardCharsets.US_ASCII));
    record.put(76, host.getBytes(StandardCharsets.US_ASCII));
    return record.array();
  }

  /** Somebody logs on at a text console of the machine on which that service runs. */
  void logOnAtConsole(Process service, String line, String account) throws Exception {
    Files.write(folder.resolve("utmp"), record(line, account, ""), StandardOpenOption.APPEND);
    String inside = Long.toString(service.pid());
    root("nsenter", "-t", inside, "-m", "cp", folder.resolve("utmp").toString(), "/run/utmp");
  }

  /** An X server of that account's own; answers its display. */
  String startX(String account) throws IOException {
    Path number = folder.resolve("display-of-" + account);
    start(
        asPupil(
            account, "sh", "-c", "exec Xvfb -displayfd 1 -nolisten tcp >\"$0\"", number(number)));
    Desktop.awaitTrue("a second X server: " + log(), () -> !text(number).isBlank());
    return ":" + text(number).strip();
  }

  private static String number(Path file) throws IOException {
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-")));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    return file.toString();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Ends the program that was started last. */
  void endLast() throws InterruptedException {
    Process last = programs.remove(programs.size() - 1);
    last.destroy();
    last.waitFor();
  }

  /**
   * The agent where the pupil may read it, as an install has it: home folders of others are shut.
   */
  private String program() throws IOException, InterruptedException {
    Path program = Files.createDirectories(folder.resolve("program"));
    List<String> copies = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path copy = program.resolve(copies.size() + "-" + Path.of(part).getFileName());
      if (!part.isEmpty() && !Files.exists(copy)) {
        root("cp", "-r", part, copy.toString());
      }
      copies.add(copy.toString());
    }
    root("sh", "-c", UNPACK_HOOK, program.toString());
    root("chmod", "-R", "a+rX", program.toString());
    return String.join(File.pathSeparator, copies);
  }

  /** The service, on a machine whose list of sessions is ours. */
  Process startService(Path state, Path run) throws IOException, InterruptedException {
    String mounted = "mount -t tmpfs run /run && cp '" + folder + "/utmp' /run/utmp && exec \"$@\"";
    List<String> command =
        new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", mounted, "sh"));
    command.addAll(
        List.of(System.getProperty("java.home") + "/bin/java", "-XX:+UseSerialGC", "-Xmx64m"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
    command.add("-Djava.library.path=" + folder.resolve("program/native"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", program()));
    command.addAll(List.of(AgentMain.class.getName(), "service"));
    command.addAll(List.of("--state", state.toString(), "--run", run.toString()));
    command.addAll(List.of("--helper-account", AGENT));
    return start(command);
  }

  /** Makes the computer known to a collector. */
  static void enrol(Path folder, TestCollector collector) throws Exception {
    Path token = Files.writeString(folder.resolve("token"), collector.token());
    List<String> options = new ArrayList<>(List.of("--token-file", token.toString()));
    options.addAll(List.of("--collector", collector.address().toString()));
    options.addAll(List.of("--state", folder.resolve("state").toString()));
    assertThat(EnrolCommand.run(options)).isZero();
  }

  /** With the pupil's rights and nothing else. */
  static List<String> asPupil(String pupil, String... command) {
    return Stream.concat(
            Stream.of(
                "setpriv", "--reuid", pupil, "--regid", pupil, "--clear-groups", "--no-new-privs"),
            Stream.of(command))
        .toList();
  }

  /** Whether the pupil gets away with a command. */
  boolean pupilCan(String... command) throws IOException, InterruptedException {
    Process process = start(asPupil(PUPIL, command));
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).as(String.join(" ", command)).isTrue();
    return process.exitValue() == 0;
  }

  void root(String... command) throws IOException, InterruptedException {
    assertThat(start(List.of(command)).waitFor()).as(log()).isZero();
  }

  String log() {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException none) {
      return none.toString();
    }
  }

  private Process start(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
            .start();
    programs.add(process);
    return process;
  }

  @Override
  public void close() {
    programs.forEach(Process::destroyForcibly);
    try {
      root("umount", "-l", folder.resolve("home").toString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
