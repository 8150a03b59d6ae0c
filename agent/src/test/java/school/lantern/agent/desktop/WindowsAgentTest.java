package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.AgentMain;
import school.lantern.agent.collector.SamplePhrases;
import school.lantern.agent.collector.TestAuthority;
import school.lantern.agent.collector.TestCollector;
import school.lantern.model.ConcernRaised;
import school.lantern.model.NoticeAnswer;
import school.lantern.model.Observation;
import school.lantern.model.PhraseFlag;
import school.lantern.model.PhraseRule;
import school.lantern.model.SessionChange;

/**
 * The whole agent under wine, as Windows' service manager starts it, from keys in Notepad to a
 * collector: {@code deploy/test}.
 */
@EnabledIfEnvironmentVariable(named = WineDesktop.RUNTIME, matches = ".+")
class WindowsAgentTest {
  private static final String SERVICE = "lantern-agent";
  private static final PhraseRule KILL = new PhraseRule("p1", "kill myself", "self-harm", 5);

  @TempDir Path home;

  @Test
  void whatIsTypedReachesTheCollectorFromAServiceThatStartsItsHelperItself() throws Exception {
    Files.writeString(home.resolve("essay.txt"), "");
    try (TestCollector collector = new TestCollector(new TestAuthority(), "localhost", 0);
        Desktop desktop = new Desktop(home);
        WineDesktop wine = new WineDesktop(desktop, home)) {
      collector.policy = SamplePhrases.of("v1", Duration.ofMinutes(5), List.of(), KILL);
      enrol(wine, collector);
      assertKeyIsSealed();
      start(wine);
      awaitHelpers(collector, 1);
      acceptTheNotice(desktop, collector);
      startHelper(wine);
      awaitHelpers(collector, 2);
      writeAMessage(desktop, wine, collector);
      wine.launch("wine", "notepad", WineDesktop.windowsPath(home.resolve("essay.txt")));
      desktop.focusOn("essay");

      // Keys into a field that nobody has told of yet are thrown away: again, until it is known.
      Desktop.awaitTrue(
          () -> "a phrase flag: " + collector.stored.values() + log(),
          () -> {
            desktop.type("i want to kill myself now ");
            return stored(collector, PhraseFlag.class).findAny().isPresent();
          });
      PhraseFlag flag = stored(collector, PhraseFlag.class).findFirst().orElseThrow();
      assertThat(flag.rule().id()).isEqualTo("p1");
      assertThat(flag.window().application()).isEqualTo("notepad");
      assertThat(flag.session().account()).isEqualTo(System.getProperty("user.name"));
    }
  }

  /** By the keyboard alone; nothing but the ticked box makes the first button work. */
  private void acceptTheNotice(Desktop desktop, TestCollector collector) {
    OurWindow window = new OurWindow(desktop);
    window.await();
    desktop.press("Return", "space", "Tab");
    window.pressUntilGone("space", "Tab", "Return");
    Desktop.awaitTrue(
        () -> "an answer: " + collector.stored.values() + log(),
        () -> stored(collector, NoticeAnswer.class).findAny().isPresent());
    NoticeAnswer answer = stored(collector, NoticeAnswer.class).findFirst().orElseThrow();
    assertThat(answer.answer()).isEqualTo(NoticeAnswer.Answer.ACCEPTED);
    assertThat(answer.session().account()).isEqualTo(System.getProperty("user.name"));
  }

  /** As from the start menu: what is recorded, what to know before, the message, its arrival. */
  private void writeAMessage(Desktop desktop, WineDesktop wine, TestCollector collector)
      throws Exception {
    String address = WineDesktop.windowsPath(home.resolve("run").resolve("voice.sock"));
    Process menu =
        wine.java(AgentMain.class, home.resolve("voice-errors"), "voice", "--socket", address);
    OurWindow window = new OurWindow(desktop);
    window.await();
    window.pressUntilAnother("Return");
    window.pressUntilAnother("Return");
    desktop.type("they said kill myself");
    desktop.press("Return");
    desktop.type("please help");
    desktop.press("Tab");
    window.pressUntilAnother("space", "Tab", "Return");
    Desktop.awaitTrue(
        () -> "the message: " + collector.stored.values() + log(),
        () -> stored(collector, ConcernRaised.class).findAny().isPresent());
    ConcernRaised concern = stored(collector, ConcernRaised.class).findFirst().orElseThrow();
    assertThat(concern.text()).isEqualTo("they said kill myself\nplease help");
    assertThat(concern.session().account()).isEqualTo(System.getProperty("user.name"));
    assertThat(stored(collector, PhraseFlag.class)).as("our windows are not read").isEmpty();
    assertThat(log()).doesNotContain("please help");
    menu.destroy();
  }

  /** Each of them says first that its session is in use, once it reads keys. */
  private void awaitHelpers(TestCollector collector, int count) {
    Desktop.awaitTrue(
        () -> count + " helpers are at work: " + collector.stored.values() + log(),
        () ->
            stored(collector, SessionChange.class)
                    .filter(change -> change.change() == SessionChange.Change.ACTIVE)
                    .count()
                == count);
  }

  /**
   * Wine gives what a service starts a desktop of its own: it sees no window and no key. What it
   * starts in turn, such as the notice, is seen.
   */
  private void startHelper(WineDesktop wine) throws IOException {
    String address = WineDesktop.windowsPath(home.resolve("run").resolve("agent.sock"));
    wine.java(AgentMain.class, home.resolve("errors"), "desktop", "--socket", address);
  }

  private static <T extends Observation> Stream<T> stored(TestCollector collector, Class<T> kind) {
    return collector.stored.values().stream().filter(kind::isInstance).map(kind::cast);
  }

  private void enrol(WineDesktop wine, TestCollector collector) throws Exception {
    Path token = Files.writeString(home.resolve("token"), collector.token());
    Process enrolment =
        wine.java(
            AgentMain.class,
            home.resolve("enrol-errors"),
            "enrol",
            "--collector",
            collector.address().toString(),
            "--token-file",
            WineDesktop.windowsPath(token),
            "--state",
            WineDesktop.windowsPath(home.resolve("state")));
    assertThat(enrolment.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(enrolment.exitValue()).as(Files.readString(home.resolve("enrol-errors"))).isZero();
  }

  /** No part of the private key lies open on the disk. */
  private void assertKeyIsSealed() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("state"))) {
      List<Path> kept = files.filter(Files::isRegularFile).toList();
      assertThat(kept).anyMatch(file -> file.endsWith("key.dpapi"));
      for (Path file : kept) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .doesNotContain("PRIVATE KEY")
            .doesNotContain("\u0002\u0001\u00010w\u0002\u0001\u0001"); // how a plain key begins
      }
    }
  }

  private void start(WineDesktop wine) {
    List<String> command = new ArrayList<>(wine.javaCommand(AgentMain.class));
    command.addAll(
        List.of(
            "windows-service",
            "--state",
            WineDesktop.windowsPath(home.resolve("state")),
            "--run",
            WineDesktop.windowsPath(home.resolve("run"))));
    WineServices services = new WineServices(wine);
    services.create(SERVICE, command);
    services.start(SERVICE);
  }

  /** For who reads that a wait was in vain. */
  private String log() {
    try (Stream<Path> files = Files.walk(home)) {
      return files
          .filter(file -> file.toString().matches(".*(status.json|agent.*[.]log)"))
          .map(
              file -> {
                try {
                  return Files.readString(file);
                } catch (IOException gone) {
                  return "gone";
                }
              })
          .toList()
          .toString();
    } catch (IOException gone) {
      return "";
    }
  }
}
