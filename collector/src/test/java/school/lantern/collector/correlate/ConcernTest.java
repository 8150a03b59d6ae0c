package school.lantern.collector.correlate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.Chromium.press;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
import school.lantern.collector.incident.Incident;
import school.lantern.collector.incident.IncidentStore;
import school.lantern.collector.incident.Incidents;
import school.lantern.collector.incident.Outcome;
import school.lantern.collector.rules.Rule;
import school.lantern.model.ConcernRaised;
import school.lantern.model.LoginSession;

/** A message of a pupil becomes an incident at once, and only the safeguarding lead reads it. */
@QuarkusTest
class ConcernTest {
  private static final LoginSession AMELIA = new LoginSession("c2", "a.khan");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TEXT =
      "Somebody keeps writing to me.\nI do not like it <b>at all</b>.";

  @Inject TestAgents agents;
  @Inject Lessons lessons;
  @Inject IncidentStore incidents;
  @Inject Incidents people;
  @Inject Chromium chromium;
  @Inject TestStaff staff;

  @AfterEach
  void clean() {
    lessons.end();
  }

  /** One person is one incident, in which nothing is dropped; what was closed opens again. */
  @Test
  void furtherMessagesOfOnePersonJoinTheFirst() {
    TestAgent agent = written();
    await(() -> messages() == 2);
    Incident first = only();
    assertThat(first.finding().severity()).isEqualTo(4);
    assertThat(first.finding().rule().clauses()).isEqualTo("P-7");
    assertThat(first.finding().grounds().headline()).isEqualTo("A pupil wrote to you, 2 messages");
    assertThat(first.finding().grounds().supervisor()).isEqualTo("M. Ellis");

    String desk = staff.cookie("Only DSL", Role.DSL);
    try (Page page = chromium.visitor(desk, Look.DESK)) {
      page.navigate("/incidents/" + first.id());
      assertThat(page.locator("main").textContent())
          .contains("<b>at all</b>", "Another thing.", "Amelia Khan", "P-7");
      check(page, "concern-1280");
      press(page, "Take this");
    }
    try (Page page = chromium.visitor(desk, Look.PHONE)) {
      page.navigate("/incidents/" + first.id());
      check(page, "concern-390");
      page.navigate("/triage?rule=CONCERN_RAISED");
      assertThat(page.locator("main").textContent())
          .contains("A pupil wrote to you")
          .doesNotContain("at all");
      check(page, "concern-list-390");
    }
    String others = staff.cookie("Everybody Else", Role.SLT, Role.TECHNICIAN, Role.STAFF);
    assertThat(
            given()
                .baseUri(Chromium.address())
                .relaxedHTTPSValidation()
                .cookie(TestStaff.COOKIE, others)
                .get("/incidents/" + first.id())
                .statusCode())
        .isEqualTo(403);

    people.close(
        first.scope().site(),
        first.id(),
        new Incidents.Closing("only.dsl", Outcome.NO_CONCERN, ""));
    send(agent, 3, Duration.ofMinutes(1), "Please do not forget me.");
    await(() -> messages() == 3);
    assertThat(only().id()).isEqualTo(first.id());
    assertThat(only().state().status()).isEqualTo(Incident.Status.NEW);
  }

  private TestAgent written() {
    lessons.begin("CN1");
    TestAgent agent = agents.enrolled("cn-1", "CN1");
    lessons.itIs("11:10");
    send(agent, 1, Duration.ofMinutes(9), TEXT);
    send(agent, 2, Duration.ofMinutes(2), "Another thing.");
    return agent;
  }

  private void send(TestAgent agent, long seq, Duration ago, String text) {
    agents.send(
        agent,
        agents.batch(List.of(AMELIA), agents.ago(seq, ago, new ConcernRaised(AMELIA, text))));
  }

  private Incident only() {
    assertThat(concerns()).hasSize(1);
    return concerns().getFirst();
  }

  private int messages() {
    return concerns().stream()
        .mapToInt(incident -> incident.finding().grounds().evidence().size())
        .sum();
  }

  private List<Incident> concerns() {
    return incidents.ofScope(lessons.scope("CN1")).stream()
        .filter(one -> one.finding().rule() == Rule.CONCERN_RAISED)
        .toList();
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
