package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.SamplePhrases;
import school.lantern.agent.collector.TestAuthority;
import school.lantern.agent.collector.TestCollector;
import school.lantern.model.Gap;
import school.lantern.model.LoginSession;
import school.lantern.model.PhraseFlag;
import school.lantern.model.PhraseRule;

/**
 * A pupil who does not want to be seen, with all that an account without further rights can do. For
 * root, who alone can start programs in several accounts.
 */
class PupilAtTheKeyboardTest {
  private static final PhraseRule KILL = new PhraseRule("p1", "kill myself", "self-harm", 5);

  @TempDir Path folder;

  private TestAuthority authority;
  private TestCollector collector;
  private Desktop desktop;
  private PupilsComputer computer;
  private Process service;

  @BeforeEach
  void logOn() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "programs in several accounts");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    authority = new TestAuthority();
    collector = new TestCollector(authority, "localhost", 0);
    collector.policy = SamplePhrases.of("v1", Duration.ofMinutes(5), List.of(), KILL);
    PupilsComputer.enrol(folder, collector);
    desktop = Desktop.withKey(folder);
    computer = new PupilsComputer(folder, desktop);
    service = computer.startService(folder.resolve("state"), folder.resolve("run"));
    Desktop.awaitTrue(() -> "a helper: " + computer.log(), () -> helper().isPresent());
  }

  @AfterEach
  void logOff() {
    computer.close();
    desktop.close();
    collector.close();
  }

  @Test
  void canNeitherEndNorStopNorLookIntoTheHelper() throws Exception {
    String helper = Long.toString(theHelper().pid());
    for (String signal : List.of("STOP", "KILL", "TERM", "HUP", "SEGV", "0")) {
      assertThat(computer.pupilCan("kill", "-" + signal, helper)).as(signal).isFalse();
    }
    String attach = "exit(syscall(101, 16, " + helper + ", 0, 0) == 0 ? 0 : 1)"; // ptrace
    assertThat(computer.pupilCan("perl", "-e", attach)).as("trace").isFalse();
    for (String file : List.of("environ", "mem", "maps", "fd", "cwd/.", "root/.")) {
      String path = "/proc/" + helper + "/" + file;
      assertThat(computer.pupilCan("sh", "-c", "test -d $0 && ls $0/ || head -c1 $0", path))
          .as(file)
          .isFalse();
    }
    assertThat(computer.pupilCan("cat", folder.resolve("state/spool.db").toString())).isFalse();
    assertThat(computer.pupilCan("ls", folder.resolve("state").toString())).isFalse();
    assertThat(Long.toString(theHelper().pid())).as("the same one").isEqualTo(helper);
    typedIsSeen();
    assertThat(gaps(Gap.Reason.HELPER_STALE)).isEmpty();
    assertThat(gaps(Gap.Reason.KEYBOARD_BLIND)).allMatch(gap -> gap.until() != null);
  }

  @Test
  void isShownTheNoticeByAProgramOfTheOwn() throws Exception {
    Desktop.awaitTrue(
        () -> "the notice: " + computer.log(),
        () ->
            !desktop.output("xdotool", "search", "--onlyvisible", "--name", "^Lantern$").isBlank());
    ProcessHandle window = theHelper().children().findFirst().orElseThrow();
    assertThat(Files.readAllLines(Path.of("/proc", Long.toString(window.pid()), "status")))
        .filteredOn(line -> line.startsWith("Uid:") || line.startsWith("Gid:"))
        .allSatisfy(line -> assertThat(Arrays.stream(line.split("\t", -1)).distinct()).hasSize(2));
  }

  @Test
  void cannotSpeakInTheHelpersPlace() throws Exception {
    String knock =
        "use Socket; socket(S, AF_UNIX, SOCK_STREAM, 0); connect(S, sockaddr_un($ARGV[0]))"
            + " or exit 2; sysread(S, $answer, 1) and exit 3;";
    assertThat(computer.pupilCan("perl", "-e", knock, folder.resolve("run/agent.sock").toString()))
        .as("knocks, and hears nothing but that the door closes")
        .isTrue();
    Desktop.awaitTrue("a gap that says so", () -> !gaps(Gap.Reason.STRANGER).isEmpty());
    Gap stranger = gaps(Gap.Reason.STRANGER).get(0);
    assertThat(stranger.session()).isEqualTo(new LoginSession("tty7", PupilsComputer.PUPIL));
    assertThat(stranger.detail()).isEqualTo(PupilsComputer.PUPIL);
    typedIsSeen();
  }

  @Test
  void whoeverStopsOrEndsTheHelperAfterAllIsFoundOut() throws Exception {
    ProcessHandle first = theHelper();
    computer.root("kill", "-STOP", Long.toString(first.pid()));
    Desktop.awaitTrue(
        "a gap while it stands still", () -> gaps(Gap.Reason.HELPER_STALE).size() == 1);
    computer.root("kill", "-CONT", Long.toString(first.pid()));
    Desktop.awaitTrue("and its end", () -> gaps(Gap.Reason.HELPER_STALE).size() == 2);

    computer.fillHome(); // the next one finds no room there
    int missing = gaps(Gap.Reason.HELPER_MISSING).size();
    computer.root("kill", "-KILL", Long.toString(first.pid()));
    Desktop.awaitTrue("a gap", () -> gaps(Gap.Reason.HELPER_MISSING).size() > missing);
    Desktop.awaitTrue(
        () -> "another helper: " + computer.log(),
        () -> helper().filter(next -> next.pid() != first.pid()).isPresent());
    typedIsSeen();
    whatIsTypedWithoutANetworkIsSeenLater();
  }

  @Test
  void theHelperEndsWithItsServiceAndTheNextBringsItsOwn() throws Exception {
    ProcessHandle first = theHelper();
    service.destroyForcibly();
    Desktop.awaitTrue("no helper without a service", () -> !first.isAlive());
    service = computer.startService(folder.resolve("state"), folder.resolve("run"));
    Desktop.awaitTrue(() -> "another helper: " + computer.log(), () -> helper().isPresent());
    typedIsSeen();
  }

  @Test
  void aSecondXServerIsToldAndOneFromAConsoleGetsAHelper() throws Exception {
    String second = computer.startX(PupilsComputer.PUPIL);
    Desktop.awaitTrue(
        () -> "a gap: " + computer.log(), () -> gaps(Gap.Reason.WINDOWS_BLIND).size() == 1);
    Gap unseen = gaps(Gap.Reason.WINDOWS_BLIND).get(0);
    assertThat(unseen.detail()).contains("display " + second + ":");
    assertThat(unseen.session()).isEqualTo(new LoginSession("tty7", PupilsComputer.PUPIL));
    typedIsSeen();
    computer.endLast();
    Desktop.awaitTrue("its end", () -> gaps(Gap.Reason.WINDOWS_BLIND).size() == 2);

    // As by startx: the system goes on calling it a text session.
    computer.logOnAtConsole(service, "tty3", PupilsComputer.OTHER_PUPIL);
    String display = computer.startX(PupilsComputer.OTHER_PUPIL);
    Desktop.awaitTrue(
        () -> "a second helper, on " + display + ": " + computer.log(),
        () -> status().contains("\"helpers\":2"));
    assertThat(service.descendants().map(one -> one.info().commandLine().orElse("")))
        .anyMatch(command -> command.contains("--session tty3 --display " + display));
    computer.endLast();
    Desktop.awaitTrue(
        () -> "a text session again: " + status(),
        () -> status().contains("\"helpers\":1") && status().contains("\"missing\":0"));
  }

  private void whatIsTypedWithoutANetworkIsSeenLater() throws Exception {
    int port = collector.port();
    collector.close();
    desktop.editor("unplugged.txt");
    desktop.type("i want to kill myself ");
    Desktop.awaitTrue(() -> "trouble: " + status(), () -> status().contains("\"trouble\":\""));
    SamplePhrases same = collector.policy;
    collector = new TestCollector(authority, "localhost", port);
    collector.policy = same;
    Desktop.awaitTrue(
        () -> "what was typed meanwhile: " + phrases(),
        () ->
            phrases().stream()
                .map(flag -> String.valueOf(flag.window().title()))
                .anyMatch(title -> title.contains("unplugged.txt")));
  }

  private void typedIsSeen() throws Exception {
    int before = phrases().size();
    String essay = "essay" + before + ".txt";
    desktop.editor(essay);
    Desktop.awaitTrue(
        () -> "a flagged phrase: " + collector.stored.values() + computer.log(),
        () -> {
          desktop.focusOn(essay); // the notice may be in front
          desktop.type("i want to kill myself ");
          return phrases().size() > before;
        });
    PhraseFlag flag = phrases().get(before);
    assertThat(flag.session().account()).isEqualTo(PupilsComputer.PUPIL);
    assertThat(flag.session().id()).isEqualTo("tty7");
  }

  private List<PhraseFlag> phrases() {
    return collector.stored.values().stream()
        .filter(PhraseFlag.class::isInstance)
        .map(PhraseFlag.class::cast)
        .toList();
  }

  private List<Gap> gaps(Gap.Reason reason) {
    return collector.stored.values().stream()
        .filter(Gap.class::isInstance)
        .map(Gap.class::cast)
        .filter(gap -> gap.reason() == reason)
        .toList();
  }

  private ProcessHandle theHelper() {
    return helper().orElseThrow();
  }

  /** The one that is at work. */
  private Optional<ProcessHandle> helper() {
    boolean working = status().contains("\"helpers\":1");
    return working ? service.descendants().findFirst() : Optional.empty();
  }

  private String status() {
    try {
      Path status = folder.resolve("run/status.json");
      return Files.exists(status) ? Files.readString(status) : "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
