package school.lantern.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

  private static School school;
  private static Workstation workstation;

  @BeforeAll
  static void open() {
    Path folder = Folders.fresh("power-cut");
    school = School.open(Built.here(), folder, CollectorProcess.freePort(), Map.of());
    workstation =
        school.workstationIn(School.SUPERVISED_ROOM, Desktop.open(folder.resolve("desktop")));
    workstation.desktop().openEditor();
  }

  @AfterAll
  static void close() {
    workstation.close();
    school.close();
  }

  @Test
  void theServiceIsKilled() {
    sayWorry("one");
    awaitStored("one");
    workstation.killService();
    sayWorry("two");
    workstation.startServiceAgain();
    sayWorry("three");
    awaitStored("one", "two", "three");
    awaitGap("SERVICE_STOPPED");
  }

  @Test
  void theHelperIsKilled() {
    sayWorry("red");
    awaitStored("red");
    workstation.killHelper();
    awaitGap("HELPER_MISSING");
    // The launcher starts it again; typing is seen again once it has the policy.
    Until.holds(
        "the helper after its fall",
        IN_TIME,
        () -> {
          sayWorry("green");
          return !stored("green").isEmpty();
        });

    assertThat(stored("red")).hasSize(1);
  }

  @Test
  void theCollectorIsKilled() {
    sayWorry("north");
    awaitStored("north");
    school.collector().kill();
    workstation.desktop().openBrowser("data:text/html,<title>Planets</title>", "Planets");
    workstation.desktop().bringToFront("Mousepad|Untitled");
    sayWorry("south");
    workstation.killService();
    workstation.startServiceAgain();
    sayWorry("west");
    school.collector().startAgain();
    awaitStored("north", "south", "west");
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

  private List<String> stored(String mark) {
    return Stored.by(school.collector()).phraseContexts().stream()
        .filter(context -> context.contains(mark + " i want"))
        .toList();
  }

  /** Each of them once. */
  private void awaitStored(String... marks) {
    Until.holds(
        "stored: " + List.of(marks),
        IN_TIME,
        () -> Stream.of(marks).noneMatch(mark -> stored(mark).isEmpty()));
    for (String mark : marks) {
      assertThat(stored(mark)).as(mark).hasSize(1);
    }
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
