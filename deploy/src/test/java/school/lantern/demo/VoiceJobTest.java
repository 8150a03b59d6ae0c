package school.lantern.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import school.lantern.demo.stage.Desktop;
import school.lantern.demo.stage.Running;
import school.lantern.demo.stage.School;
import school.lantern.demo.stage.Until;
import school.lantern.demo.stage.Workstation;

/**
 * A pupil accepts the notice, and later says from the menu what worries them, while the collector
 * is away; the safeguarding lead reads it as soon as it is back.
 */
@ExtendWith(OneSchool.Door.class)
class VoiceJobTest {
  private static final double IN_TIME_MILLIS = 60_000;
  private static final String WORRY = "somebody keeps asking me for photos";

  private static School school;
  private static Workstation workstation;
  private static DslBrowser dsl;

  @BeforeAll
  static void enter(OneSchool one) {
    school = one.school();
    workstation = one.workstation();
    dsl = DslBrowser.welcomedBy(school.invite("DSL,SLT"));
  }

  @AfterAll
  static void leave() {
    dsl.close();
  }

  @Test
  void aWorryWaitsForTheCollectorAndThenOpensAnIncident() throws IOException {
    Page page = dsl.page();
    Until.holds(
        "the answer to the notice",
        Duration.ofSeconds(40),
        () -> !Stored.by(school.collector()).bodies("notice-answer").isEmpty());
    page.navigate(school.collector().address() + "/notice/answers?show=ALL");
    assertThat(page.locator("main")).containsText("Accepted the built-in sentence");
    page.navigate(school.collector().address() + "/triage");

    school.collector().kill();
    Running menu = workstation.openMenu();
    Desktop desktop = workstation.desktop();
    String about = desktop.agentsWindowAfter("");
    desktop.press("Return");
    String told = desktop.agentsWindowAfter(about);
    desktop.press("Return");
    String message = desktop.agentsWindowAfter(told);
    desktop.type(WORRY);
    List.of("ctrl+Tab", "space", "Tab", "Return").forEach(desktop::press);
    desktop.agentsWindowAfter(message); // that it waits
    school.collector().startAgain();

    page.navigate(school.collector().address() + "/triage");
    Locator rows =
        page.locator("tr.lantern-incident")
            .filter(new Locator.FilterOptions().setHasText("A pupil wrote to you"));
    assertThat(rows)
        .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(IN_TIME_MILLIS));
    assertThat(rows.first()).containsText("High");
    rows.first().locator("a").first().click();
    assertThat(page.locator("main")).containsText(WORRY);
    menu.close();
    nothingOfItIsInALog();
  }

  /** It went to the spool and to the collector, and nowhere else. */
  private static void nothingOfItIsInALog() throws IOException {
    try (Stream<Path> logs = Files.walk(school.folder())) {
      for (Path log : logs.filter(file -> file.toString().endsWith(".log")).toList()) {
        assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
            .as(log.toString())
            .doesNotContain("asking me");
      }
    }
  }
}
