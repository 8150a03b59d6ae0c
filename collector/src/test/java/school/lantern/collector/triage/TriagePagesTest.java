package school.lantern.collector.triage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.SchoolDay;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.incident.Incident;

/** The desk, in a real browser. */
@QuarkusTest
class TriagePagesTest {
  private static final int MOST_STEPS = 40;

  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject SchoolDay day;
  @Inject Scheduler timer;

  /** No facts stand behind these incidents: the collector would explain them away. */
  @BeforeEach
  void begin() {
    timer.pause();
    day.begin();
  }

  @AfterEach
  void end() {
    timer.resume();
  }

  @Test
  void newIncidentAppearsWithoutReload() {
    try (Page page = dsl("Rosa Lind", Chromium.Look.DESK)) {
      page.navigate("/triage");
      assertThat(page.locator("[data-connection=on]")).isVisible();
      String headline = "Appears by itself " + System.nanoTime();

      day.phrase(headline, 5, "a.khan");

      assertThat(page.getByRole(AriaRole.LINK, named(headline))).isVisible();
      assertThat(page.locator("[data-announce]")).hasText("New incident: " + headline);
      assertThat(page.locator("tr", containing(headline))).containsText("a pupil in year 9");
      assertThat(page.content()).doesNotContain("Amelia Khan");
    }
  }

  @Test
  void incidentIsTakenNotedClosedAndReopened() {
    Incident incident = day.phrase("Self-harm phrase typed", 5, "a.khan");
    try (Page page = dsl("Rosa Lind", Chromium.Look.DESK)) {
      page.navigate("/incidents/" + incident.id());
      assertThat(page.getByText("Amelia Khan, year 9").first()).isVisible();

      press(page, "Take this");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("You have taken this");

      page.getByText("Add a note").click();
      page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)).fill("Rang home.");
      press(page, "Add note");
      assertThat(page.locator(".moj-timeline").last()).containsText("Rang home.");

      press(page, "Close with outcome");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose how this ended");
      page.getByLabel("Parents or carers told").check();
      page.getByLabel("In your words").fill("Mother collected her.");
      press(page, "Close with outcome");
      assertThat(page.locator("#desk")).containsText("Parents or carers told");

      press(page, "Reopen");
      assertThat(page.locator("#desk")).containsText("You have taken this");
      page.waitForLoadState();

      page.getByText("Look after this pupil").click();
      assertThat(page.getByLabel("Pupil", new Page.GetByLabelOptions().setExact(true)))
          .hasValue("Amelia Khan");
    }
  }

  @Test
  void secondOfTwoWhoPressAtOnceSeesWhoWasFirst() {
    Incident incident = day.phrase("Taken by two", 4, "a.khan");
    try (Page first = dsl("Rosa Lind", Chromium.Look.DESK);
        Page second = dsl("Jo Okafor", Chromium.Look.WITHOUT_SCRIPTS)) {
      first.navigate("/incidents/" + incident.id());
      second.navigate("/incidents/" + incident.id());
      press(first, "Take this");
      assertThat(first.getByRole(AriaRole.STATUS)).containsText("You have taken this");
      first.waitForLoadState();
      Chromium.press(second, "Take this");

      assertThat(second.getByRole(AriaRole.ALERT)).containsText("Rosa Lind has already taken this");
    }
  }

  @Test
  void openIncidentPageShowsWhatAColleagueDoes() {
    Incident incident = day.unsupervised("LIB", List.of("a.khan", "l.marsh"));
    try (Page reader = dsl("Jo Okafor", Chromium.Look.DESK);
        Page actor = dsl("Rosa Lind", Chromium.Look.WITHOUT_SCRIPTS)) {
      reader.navigate("/incidents/" + incident.id());
      actor.navigate("/incidents/" + incident.id());
      Chromium.press(actor, "Take this");

      assertThat(reader.locator("#desk")).containsText("Rosa Lind has taken this");
      assertThat(reader.locator("#record")).containsText("Taken");
    }
  }

  @Test
  void halfWrittenNoteSurvivesAColleaguesClick() {
    Incident incident = day.phrase("Two at work", 2, "l.marsh");
    try (Page writer = dsl("Jo Okafor", Chromium.Look.DESK);
        Page actor = dsl("Rosa Lind", Chromium.Look.WITHOUT_SCRIPTS)) {
      writer.navigate("/incidents/" + incident.id());
      writer.getByText("Add a note").click();
      Locator note = writer.getByLabel("Note", new Page.GetByLabelOptions().setExact(true));
      note.fill("Half a sent");
      actor.navigate("/incidents/" + incident.id());
      Chromium.press(actor, "Take this");

      assertThat(writer.locator("#record")).containsText("Rosa Lind");
      assertThat(note).hasValue("Half a sent");
    }
  }

  @Test
  void keyboardAloneIsEnough() {
    day.phrase("Reached by keyboard", 5, "a.khan");
    try (Page page = dsl("Rosa Lind", Chromium.Look.DESK)) {
      page.navigate("/triage");
      page.keyboard().press("Tab");
      assertThat(page.getByRole(AriaRole.LINK, named("Skip to the page"))).isFocused();
      page.keyboard().press("Enter");
      tabTo(page, page.locator(".lantern-incident a").first());
      page.keyboard().press("Enter");
      page.waitForURL("**/incidents/*");

      tabTo(page, page.getByRole(AriaRole.BUTTON, named("Take this")));
      page.keyboard().press("Enter");

      assertThat(page.getByRole(AriaRole.STATUS)).containsText("You have taken this");
      page.waitForLoadState();
    }
  }

  private static void tabTo(Page page, Locator wanted) {
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      if ((boolean) wanted.evaluate("it => it === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("not reached within " + MOST_STEPS + " steps");
  }

  private Page dsl(String name, Chromium.Look look) {
    return chromium.visitor(staff.cookie(name, Role.DSL), look);
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.LocatorOptions containing(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
