package school.lantern.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import school.lantern.demo.stage.Desktop;
import school.lantern.demo.stage.School;
import school.lantern.demo.stage.Until;
import school.lantern.demo.stage.Workstation;

/**
 * What is typed to hide, and what is searched for, becomes an incident that says how it was seen;
 * ordinary typing does not. The starter policy, on a real desktop.
 */
@ExtendWith(OneSchool.Door.class)
class DisguiseJobTest {
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
  void disguisesAndSearchesBecomeIncidents() throws IOException {
    Desktop desktop = workstation.desktop();
    for (String harmless :
        List.of("the skills of a therapist in essex", "suicide prevention week", "kiln my shelf")) {
      line(desktop, harmless);
    }
    line(desktop, "some days i want to k1ll mys3lf");
    awaitFlag("LEET");
    line(desktop, "i want to commit s u i c i d e");
    awaitFlag("SEPARATED");
    line(desktop, "i want to commit siucide");
    awaitFlag("SWAPPED");
    desktop.openBrowser("data:text/html,<title>how to end my life - Search</title>", "end my life");
    awaitFlag("TITLE");

    assertThat(Stored.by(school.collector()).phraseContexts())
        .noneMatch(context -> context.contains("therapist") || context.contains("prevention"))
        .noneMatch(context -> context.contains("kiln"));
    Until.holds(
        "incidents that say how it was written",
        IN_TIME,
        () -> findings().contains("Disguised: digits or signs for letters."));
    assertThat(findings()).contains("“Suicide”");
    Until.holds("the title as evidence", IN_TIME, () -> findings().contains("in the title “"));
    thePupilsAccountCannotReadThePhrases();
  }

  private static void line(Desktop desktop, String text) {
    desktop.type(text);
    desktop.press("Return");
  }

  private static void awaitFlag(String how) {
    Until.holds(
        "a flag that says " + how,
        IN_TIME,
        () ->
            Stored.by(school.collector()).bodies("phrase-flag").stream()
                .anyMatch(body -> body.contains("\"" + how + "\"")));
  }

  private static String findings() {
    return String.join("\n", Stored.by(school.collector()).column("select finding from incident"));
  }

  /** All that the agent keeps of them lies in one folder that is its own. */
  private static void thePupilsAccountCannotReadThePhrases() throws IOException {
    try (Stream<Path> files = Files.walk(workstation.folder())) {
      List<Path> phrases =
          files.filter(file -> String.valueOf(file.getFileName()).startsWith("phrases")).toList();
      assertThat(phrases).hasSize(1);
      assertThat(Files.getPosixFilePermissions(phrases.getFirst())).hasSize(2);
      assertThat(Files.getPosixFilePermissions(phrases.getFirst().getParent())).hasSize(3);
    }
  }
}
