package school.lantern.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
 * The main job: what pupils type and use on real desktops arises as incidents on the DSL's open
 * page, and what is supervised does not.
 */
class MainJobTest {
  private static final Duration IN_TIME = Duration.ofSeconds(40);
  private static final double IN_TIME_MILLIS = 40_000;
  private static final Map<String, String> SHORT_GRACE =
      Map.of("LANTERN_RULES_GRACE", "PT5S", "LANTERN_RULES_MINIMUM_GAP", "PT5S");

  private static School school;
  private static Workstation supervised;
  private static @Nullable Workstation unsupervised;
  private static DslBrowser dsl;

  @BeforeAll
  static void openSchool() {
    Path folder = Folders.fresh("main-job");
    school = School.open(Built.here(), folder, CollectorProcess.freePort(), SHORT_GRACE);
    dsl = DslBrowser.welcomedBy(school.invite("DSL,SLT"));
    dsl.page().navigate(school.collector().address() + "/triage");
    supervised =
        school.workstationIn(
            School.SUPERVISED_ROOM, Desktop.open(folder.resolve("desktop-supervised")));
  }

  @AfterAll
  static void closeSchool() {
    closeAll(dsl, supervised, unsupervised, school);
  }

  @Test
  void incidentsAriseOnTheOpenPage() {
    Page page = dsl.page();
    Locator rows = page.locator("tr.lantern-incident");
    assertThat(page.locator("[data-connection=on]")).isVisible();
    assertThat(rows).hasCount(0);

    // A phrase in a supervised room: one incident, with the supervisor's name on it.
    supervised.desktop().openEditor();
    supervised.desktop().type("some days i want to hurt myself");
    supervised.desktop().press("Return");
    assertThat(rows).hasCount(1, soon());
    assertThat(rows.first()).containsText("Self-harm");

    // Use of a room that nobody supervises: one more, and it is about the room.
    Workstation library =
        school.workstationIn(
            School.UNSUPERVISED_ROOM,
            Desktop.open(school.folder().resolve("desktop-unsupervised")));
    unsupervised = library;
    library
        .desktop()
        .openBrowser("data:text/html,<title>Planets</title><h1>The planets</h1>", "Planets");
    assertThat(rows).hasCount(2, soon());
    Locator unsupervisedUse =
        rows.filter(new Locator.FilterOptions().setHasText("Nobody supervising"));
    assertThat(unsupervisedUse).hasCount(1);

    // Supervised use gives none: the only unsupervised room is the other one.
    assertThat(
            Stored.by(school.collector())
                .column("select place from incident where rule like 'UNSUPERVISED%'"))
        .containsExactly(School.UNSUPERVISED_ROOM);

    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(school.folder().resolve("triage.png"))
            .setFullPage(true));
    theIncidentNamesTheSupervisor(
        page, rows.filter(new Locator.FilterOptions().setHasText("Self-harm")));
    coverEnteredLateExplains(page);
  }

  /**
   * Cover that is entered late explains what the room's computers were used for, and the history
   * says so.
   */
  private static void coverEnteredLateExplains(Page page) {
    page.navigate(school.collector().address() + "/cover");
    page.selectOption("#period", "Demo");
    page.selectOption("#room", School.UNSUPERVISED_ROOM);
    page.selectOption("#covering", "S01");
    page.click("button:has-text('Enter this cover')");
    assertThat(page.locator("table.lantern-table")).isVisible(); // the cover of the day
    page.navigate(school.collector().address() + "/triage?show=explained");
    assertThat(page.locator("[data-connection=on]")).isVisible();
    Locator rows = page.locator("tr.lantern-incident");
    assertThat(rows).hasCount(1, soon());
    rows.first().locator("a").click();
    assertThat(page.locator("main")).containsText("Cover entered");
  }

  private static void theIncidentNamesTheSupervisor(Page page, Locator row) {
    row.locator("a").first().click();
    String supervisor =
        Stored.by(school.collector())
            .column(
                "select json_extract(finding, '$.grounds.supervisor') from incident where rule = 'FLAGGED_PHRASE'")
            .getFirst();
    assertThat(supervisor).isNotBlank().isNotEqualTo("null");
    assertThat(page.locator("main")).containsText(supervisor);
    assertThat(page.locator("main")).containsText("hurt myself");
    Until.holds(
        "windows as evidence",
        IN_TIME,
        () -> Stored.by(school.collector()).bodies("window-focus").size() > 1);
  }

  private static LocatorAssertions.HasCountOptions soon() {
    return new LocatorAssertions.HasCountOptions().setTimeout(IN_TIME_MILLIS);
  }

  private static void closeAll(@Nullable AutoCloseable... parts) {
    for (@Nullable AutoCloseable part : parts) {
      if (part != null) {
        try {
          part.close();
        } catch (Exception unwilling) {
          throw new IllegalStateException("Could not end " + part, unwilling);
        }
      }
    }
  }
}
