package school.lantern.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import school.lantern.demo.stage.Built;
import school.lantern.demo.stage.CollectorProcess;
import school.lantern.demo.stage.Desktop;
import school.lantern.demo.stage.School;
import school.lantern.demo.stage.Until;
import school.lantern.demo.stage.Workstation;

/**
 * Service, helper and collector are killed without warning. What was seen arrives once it can, and
 * only once; what could not be seen arrives as a gap.
 */
class PowerCutTest {
  private static final Duration IN_TIME = Duration.ofSeconds(60);

  private School school;
  private Workstation workstation;

  @BeforeEach
  void open(TestInfo test) {
    Path folder = Folders.fresh("power-cut-" + test.getTestMethod().orElseThrow().getName());
    school = School.open(Built.here(), folder, CollectorProcess.freePort(), Map.of());
    workstation =
        school.workstationIn(School.SUPERVISED_ROOM, Desktop.open(folder.resolve("desktop")));
    workstation.desktop().openEditor();
    sayWorry("first");
    awaitStored(1);
  }

  @AfterEach
  void close() {
    workstation.close();
    school.close();
  }

  @Test
  void theServiceIsKilled() {
    workstation.killService();
    sayWorry("second");
    workstation.startServiceAgain();
    sayWorry("third");
    awaitStored(3);

    assertEachOnce("first", "second", "third");
    awaitGap("SERVICE_STOPPED");
  }

  @Test
  void theHelperIsKilled() {
    workstation.killHelper();
    awaitGap("HELPER_MISSING");
    // The launcher starts it again; typing is seen again once it has the policy.
    Until.holds(
        "the helper after its fall",
        IN_TIME,
        () -> {
          sayWorry("second");
          return stored().size() > 1;
        });

    assertThat(stored().stream().filter(context -> context.contains("first"))).hasSize(1);
  }

  @Test
  void theCollectorIsKilled() {
    school.collector().kill();
    workstation.desktop().openBrowser("data:text/html,<title>Planets</title>", "Planets");
    workstation.desktop().bringToFront("Mousepad|Untitled");
    sayWorry("second");
    workstation.killService();
    workstation.startServiceAgain();
    sayWorry("third");
    school.collector().startAgain();
    awaitStored(3);

    assertEachOnce("first", "second", "third");
    Until.holds("the windows that waited", IN_TIME, () -> windows().contains("chromium"));
  }

  private String windows() {
    return String.join("\n", Stored.by(school.collector()).bodies("window-focus"))
        .toLowerCase(java.util.Locale.ROOT);
  }

  private void sayWorry(String mark) {
    workstation.desktop().type(mark + " i want to hurt myself");
    workstation.desktop().press("Return");
  }

  private List<String> stored() {
    return Stored.by(school.collector()).phraseContexts();
  }

  private void awaitStored(int phrases) {
    Until.holds(phrases + " phrases in the collector", IN_TIME, () -> stored().size() >= phrases);
  }

  private void assertEachOnce(String... marks) {
    List<String> stored = stored();
    for (String mark : marks) {
      assertThat(stored.stream().filter(context -> context.contains(mark + " i want")))
          .as(mark)
          .hasSize(1);
    }
    assertThat(stored).hasSize(marks.length);
  }

  private void awaitGap(String reason) {
    Until.holds(
        "a gap that says " + reason,
        IN_TIME,
        () ->
            Stored.by(school.collector()).bodies("gap").stream()
                .anyMatch(gap -> gap.contains(reason)));
  }
}
