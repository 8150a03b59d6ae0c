package school.lantern.collector.correlate;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.Chromium.press;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.Chromium.Look;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.choices.MeetingChoices;
import school.lantern.collector.incident.Incident;
import school.lantern.collector.incident.Incident.Status;
import school.lantern.collector.incident.IncidentStore;
import school.lantern.collector.rules.Rule;
import school.lantern.model.FrontWindow;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange;
import school.lantern.model.WindowFocus;

/** Leaders choose on the page whether scheduled supervision is enough for video meetings. */
@QuarkusTest
class MeetingChoiceTest {
  private static final LoginSession AMELIA = new LoginSession("c2", "a.khan");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SEEN = "Only while somebody is seen in the room";
  private static final String SCHEDULED = "Also while somebody is scheduled there";
  private static final String LONG_NAME = "Wilhelmina Featherstonehaugh-Cholmondeley of Leaders";

  @Inject TestAgents agents;
  @Inject Lessons lessons;
  @Inject IncidentStore incidents;
  @Inject MeetingChoices choices;
  @Inject Chromium chromium;
  @Inject TestStaff staff;

  @AfterEach
  void clean() {
    lessons.end();
  }

  /** Period 3 is from 10:40 to 11:40 with M. Ellis, whom nobody saw. */
  @Test
  void whatIsChosenIsJudgedAnewAndStandsInTheHistory() {
    aMeetingInTheLesson();
    await(() -> meetings().size() == 1 && status() == Status.NEW);
    try (Page page = leader(Look.DESK)) {
      page.navigate("/settings");
      check(page, "settings-empty-1280");
      choose(page, SCHEDULED, "");
      assertThat(page.getByRole(AriaRole.ALERT).textContent())
          .contains("Enter the first day on which it holds");
      check(page, "settings-error-1280");
      choose(page, SCHEDULED, lessons.scope("MC1").day().toString());
      assertThat(page.getByRole(AriaRole.STATUS).textContent())
          .contains("One day is being looked at anew.");
      check(page, "settings-1280");
    }
    await(() -> status() == Status.EXPLAINED);
    assertThat(meetings().getFirst().state().explanation())
        .contains("leaders chose that somebody who is scheduled is enough", "M. Ellis supervised");

    try (Page page = leader(Look.PHONE)) {
      page.navigate("/settings");
      choose(page, SEEN, lessons.scope("MC1").day().toString());
      check(page, "settings-390");
    }
    await(() -> status() == Status.NEW);
  }

  @Test
  void itHoldsFromADayOnAndALaterChoiceForEarlierReplacesIt() {
    lessons.begin("MC2");
    String site = lessons.scope("MC2").site();
    LocalDate day = lessons.scope("MC2").day();
    lessons.itIs("12:00");
    try (Page page = leader(Look.WITHOUT_SCRIPTS)) {
      page.navigate("/settings");
      choose(page, SCHEDULED, day.minusDays(20).toString());
      choose(page, SEEN, day.minusDays(10).toString());
      assertThat(choices.scheduledIsEnough(site, day.minusDays(21))).isFalse();
      assertThat(choices.scheduledIsEnough(site, day.minusDays(11))).isTrue();
      assertThat(choices.scheduledIsEnough(site, day.minusDays(10))).isFalse();
      assertThat(choices.held(site, day.minusDays(30), day))
          .extracting(MeetingChoices.Held::scheduledIsEnough)
          .containsExactly(false, true, false);
      assertThat(page.locator("main").textContent()).contains("by wilhelmina.");

      choose(page, SEEN, day.minusDays(30).toString());
      assertThat(choices.held(site, day.minusDays(40), day)).hasSize(1);
    }
  }

  @Test
  void nobodyElseChooses() {
    try (Page page =
        chromium.visitor(staff.cookie("Only DSL", Role.DSL, Role.TECHNICIAN), Look.DESK)) {
      assertThat(Objects.requireNonNull(page.navigate("/settings")).status()).isEqualTo(403);
    }
  }

  private void aMeetingInTheLesson() {
    lessons.begin("MC1");
    TestAgent agent = agents.enrolled("mc-1", "MC1");
    lessons.itIs("11:10");
    Instant from = Instant.now().minus(Duration.ofMinutes(15)).truncatedTo(ChronoUnit.MILLIS);
    WindowFocus zoom =
        new WindowFocus(
            AMELIA, new FrontWindow("zoom", "Zoom Meeting"), from, Duration.ofMinutes(10));
    SessionChange logOn =
        new SessionChange(AMELIA, SessionChange.Change.LOG_ON, SessionChange.Source.LOGIND, false);
    agents.send(
        agent,
        agents.batch(
            List.of(AMELIA),
            agents.ago(1, Duration.ofMinutes(20), logOn),
            agents.ago(2, Duration.ofMinutes(5), zoom)));
  }

  private List<Incident> meetings() {
    return incidents.ofScope(lessons.scope("MC1")).stream()
        .filter(one -> one.finding().rule() == Rule.UNSUPERVISED_MEETING)
        .toList();
  }

  private Status status() {
    return meetings().getFirst().state().status();
  }

  private Page leader(Look look) {
    return chromium.visitor(staff.cookie(LONG_NAME, Role.SLT), look);
  }

  private static void choose(Page page, String what, String since) {
    page.getByLabel(what).check();
    page.getByLabel("From which day on").fill(since);
    press(page, "Let this hold");
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waiting after %s", PATIENCE).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static void check(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pages", name + ".png"))
            .setFullPage(true));
    assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .isEqualTo(page.viewportSize().width);
  }
}
