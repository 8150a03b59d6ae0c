package school.lantern.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import school.lantern.demo.stage.School;
import school.lantern.demo.stage.Until;
import school.lantern.demo.stage.Workstation;

/**
 * Service, helper and collector are killed without warning. What was seen arrives once it can, and
 * only once; what could not be seen arrives as a gap.
 */
@ExtendWith(OneSchool.Door.class)
class PowerCutTest {
  private static final Duration IN_TIME = Duration.ofSeconds(60);

  private static School school;
  private static Workstation workstation;

  @BeforeAll
  static void enter(OneSchool one) {
    school = one.school();
    workstation = one.workstation();
    one.turnToEditor();
  }

  @Test
  void theServiceIsKilled() {
    sayWorry("one");
    awaitStored("one");
    long gaps = gaps("SERVICE_STOPPED");
    workstation.killService();
    sayWorry("two");
    workstation.startServiceAgain();
    sayWorry("three");
    awaitStored("one", "two", "three");
    awaitGapAfter(gaps, "SERVICE_STOPPED");
  }

  @Test
  void theHelperIsKilled() {
    sayWorry("red");
    awaitStored("red");
    long gaps = gaps("HELPER_MISSING");
    workstation.killHelper();
    awaitGapAfter(gaps, "HELPER_MISSING");
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
    long before = timesInBrowser();
    school.collector().kill();
    workstation.desktop().openBrowser("data:text/html,<title>Planets</title>", "Planets");
    workstation.desktop().bringToFront("Mousepad|Untitled");
    sayWorry("south");
    workstation.killService();
    workstation.startServiceAgain();
    sayWorry("west");
    school.collector().startAgain();
    awaitStored("north", "south", "west");
    Until.holds("the windows that waited", IN_TIME, () -> timesInBrowser() > before);
  }

  private static long timesInBrowser() {
    return Stored.by(school.collector()).bodies("window-focus").stream()
        .filter(focus -> focus.toLowerCase(Locale.ROOT).contains("chromium"))
        .count();
  }

  private static void sayWorry(String mark) {
    workstation.desktop().type(mark + " i want to hurt myself");
    workstation.desktop().press("Return");
  }

  private static List<String> stored(String mark) {
    return Stored.by(school.collector()).phraseContexts().stream()
        .filter(context -> context.contains(mark + " i want"))
        .toList();
  }

  /** Each of them once. */
  private static void awaitStored(String... marks) {
    Until.holds(
        "stored: " + List.of(marks),
        IN_TIME,
        () -> Stream.of(marks).noneMatch(mark -> stored(mark).isEmpty()));
    for (String mark : marks) {
      assertThat(stored(mark)).as(mark).hasSize(1);
    }
  }

  private static void awaitGapAfter(long before, String reason) {
    Until.holds("a gap that says " + reason, IN_TIME, () -> gaps(reason) > before);
  }

  private static long gaps(String reason) {
    return Stored.by(school.collector()).bodies("gap").stream()
        .filter(gap -> gap.contains(reason))
        .count();
  }
}
