package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.link.LoadedHelper;
import school.lantern.agent.session.DesktopsByX;
import school.lantern.model.Gap;
import school.lantern.model.PhraseFlag;

/**
 * A service and a helper that really are given too much to do: keys without end, and another helper
 * that hands over as much as it can. They look at themselves each second instead of each minute,
 * and may use less, for a busy computer that gives nobody a tenth of a core.
 */
class RunawayTest {
  private static final String SLOW_HELPER = "Desktop helpers that go slowly to spare the computer";
  private static final String SLOW_SERVICE = "The service goes slowly: it used";

  /** More often would be work in itself. */
  private static final long APART_NANOS = Duration.ofSeconds(1).toNanos();

  @TempDir Path folder;
  private Desktop desktop;
  private WatchedDesktop agent;
  private long nudgedNanos = System.nanoTime();
  private final AtomicBoolean wild = new AtomicBoolean(true);

  @BeforeEach
  void open() throws Exception {
    desktop = new Desktop(Files.createDirectory(folder.resolve("home")));
    agent =
        new WatchedDesktop(
            desktop, folder, "-Dlantern.pace.look-seconds=1", "-Dlantern.pace.cpu-percent=4");
    agent.begin(Helper.policy(Duration.ofHours(1)));
  }

  @AfterEach
  void close() {
    wild.set(false);
    agent.close();
    desktop.close();
  }

  @Test
  void whatUsesTooMuchGoesSlowlySaysSoAndComesBack() throws Exception {
    String editor = desktop.editor("wild.txt");
    phraseIsFound(editor);
    String other = desktop.editor("other.txt");
    Thread typist = new Thread(() -> goWild(editor, other));
    typist.start();
    Process loaded =
        desktop.start(LoadedHelper.command(agent.socket(), folder.resolve("marks"), "wild"));
    Desktop.awaitTrue(
        () -> "both tell that they go slowly: " + slow(), () -> nudged(slow().size() == 2));
    assertThat(slow())
        .allMatch(gap -> String.valueOf(gap.detail()).contains("goes slowly: it used"));
    Desktop.awaitTrue(
        () -> "the status says it: " + agent.status(),
        () -> agent.status().contains(SLOW_SERVICE) && agent.status().contains(SLOW_HELPER));

    wild.set(false);
    typist.join();
    loaded.destroyForcibly().waitFor();
    phraseIsFound(editor);
    aTitleThatChangesWithoutEndIsNoWork(editor);
    Desktop.awaitTrue(() -> "both tell that it is over: " + slow(), () -> nudged(slow().isEmpty()));
    Desktop.awaitTrue(
        () -> "the status is as before: " + agent.status(),
        () -> nudged(!agent.status().contains("slowly")));
  }

  /** Windows that take the focus from each other, and keys for them. */
  private void goWild(String one, String other) {
    List<String> turns = new ArrayList<>(List.of("xdotool"));
    for (int i = 0; i < 200; i++) {
      turns.addAll(
          List.of("windowactivate", i % 2 == 0 ? one : other, "type", "--delay", "0", "no"));
    }
    while (wild.get()) {
      desktop.run(turns.toArray(String[]::new));
    }
  }

  private void aTitleThatChangesWithoutEndIsNoWork(String window) {
    List<String> titles = new ArrayList<>(List.of("xdotool"));
    for (int i = 0; i < 5_000; i++) {
      titles.addAll(List.of("set_window", "--name", "title " + i, window));
    }
    for (int i = 0; i < 50; i++) {
      assertThat(desktop.run(titles.toArray(String[]::new))).isZero();
    }
    phraseIsFound(window);
  }

  private void phraseIsFound(String window) {
    int before = agent.seen(PhraseFlag.class).size();
    Desktop.awaitTrue(
        "a flagged phrase",
        () -> {
          desktop.run("xdotool", "windowactivate", "--sync", window); // not the notice
          desktop.type("kill myself ");
          return agent.seen(PhraseFlag.class).size() > before;
        });
  }

  /** Both look when they are awake anyway: a key wakes the helper, this folder the service. */
  private boolean nudged(boolean already) {
    if (!already && System.nanoTime() - nudgedNanos > APART_NANOS) {
      nudgedNanos = System.nanoTime();
      desktop.press("a");
      try {
        Files.delete(Files.createTempFile(DesktopsByX.folder(), "lantern-test", ""));
      } catch (IOException closed) {
        throw new AssertionError(closed);
      }
    }
    return already;
  }

  /** Who goes slowly now. */
  private List<Gap> slow() {
    List<Gap> told =
        agent.seen(Gap.class).stream()
            .filter(gap -> gap.reason() == Gap.Reason.SLOWED_DOWN)
            .toList();
    return told.stream()
        .filter(gap -> gap.until() == null && told.stream().noneMatch(end -> ends(end, gap)))
        .toList();
  }

  private static boolean ends(Gap end, Gap begun) {
    return end.until() != null
        && end.from().equals(begun.from())
        && Optional.ofNullable(end.session()).equals(Optional.ofNullable(begun.session()));
  }
}
