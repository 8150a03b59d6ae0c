package school.lantern.collector.fleet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.MovableClock;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.model.EnrolmentReply;
import school.lantern.model.RenewalRequest;
import school.lantern.model.Wire;

/** How far Lantern goes with copies by itself, and what it tells the technician. */
@QuarkusTest
class CopiesPageTest {
  @Inject TestAgents agents;
  @Inject TestStaff staff;
  @Inject CopyConfig config;
  @Inject Chromium chromium;
  @Inject MovableClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void aKeyOfItsOwnIsForWhoWasToldToMakeOneAndOnlyOnce() {
    TestAgent master = agents.enrolled("Copy-1", "C2");
    assertThat(speaks(master, 0)).isFalse();
    assertThat(speaks(master, 1)).as("once proves nothing").isFalse();
    refused(ownKey(master, 1, agents.stranger(), "Copy-1b"));
    assertThat(speaks(master, 0)).isFalse();
    assertThat(speaks(master, 1)).isTrue();
    assertThat(page()).contains("1 copy still uses its key").contains("as soon as all that waits");

    TestAgent child = agents.stranger();
    refused(ownKey(master, 0, child, "Copy-1b"));
    assertThat(ownKey(master, 1, child, "Copy-1b").statusCode()).isEqualTo(200);
    assertThat(ownKey(master, 1, child, "Copy-1b").statusCode()).as("answer lost").isEqualTo(200);
    refused(ownKey(master, 1, agents.stranger(), "Copy-1c"));
    assertThat(page())
        .contains("1 copy has its own key now (Copy-1b). There is nothing to do.")
        .contains("own key; was a copy of Copy-1");

    clock.advance(Duration.ofDays(1));
    assertThat(speaks(master, 1)).as("told once").isFalse();
    assertThat(page()).contains("its disk was copied anew");
  }

  @Test
  void whoMakesUpMachinesGetsSoManyDevicesAndNoMore() {
    TestAgent master = agents.enrolled("Copy-2", "C2");
    speaks(master, 0);
    int told = 0;
    for (int machine = 1; machine <= config.keysPerWeek() + 3; machine++) {
      speaks(master, machine);
      speaks(master, 0);
      told += speaks(master, machine) ? 1 : 0;
    }
    assertThat(told).isEqualTo(config.keysPerWeek());
    assertThat(page()).contains("in case somebody makes them up");
    clock.advance(Duration.ofDays(8));
    assertThat(speaks(master, config.keysPerWeek() + 1)).isTrue();
  }

  @Test
  void aCopyOfACopyIsLeftToTheTechnician() {
    TestAgent master = agents.enrolled("Copy-3", "C2");
    isToldToMakeAKey(master);
    TestAgent child = agents.stranger();
    HttpResponse<String> answer = ownKey(master, 1, child, "Copy-3b");
    child.show(agents.read(answer, EnrolmentReply.class).certificate());

    for (int turn = 0; turn < 4; turn++) {
      assertThat(speaks(child, turn % 2)).isFalse();
    }
    assertThat(page()).contains("does not go on from copy to copy");
  }

  @Test
  void aNewMainboardIsTheSameDevice() {
    TestAgent agent = agents.enrolled("Copy-4", "C2");
    speaks(agent, 0);
    for (int day = 0; day < 12; day++) {
      clock.advance(Duration.ofDays(1));
      assertThat(speaks(agent, 1)).isFalse();
    }
    String id = Fingerprints.deviceId(agent.keys().getPublic());
    assertThat(page()).doesNotContain("<strong>Copy-4</strong>").contains(id);
    refused(ownKey(agent, 1, agents.stranger(), "Copy-4b"));
  }

  @Test
  void aCertificateThatHasEndedMakesNoOtherKeyUntilItIsRenewed() {
    TestAgent master = agents.enrolled("Copy-6", "C2");
    clock.advance(CertificateMaker.CLIENT_LIFE.minusDays(1));
    isToldToMakeAKey(master);
    clock.advance(Duration.ofDays(2));
    TestAgent child = agents.stranger();
    refused(ownKey(master, 1, child, "Copy-6b"));

    HttpResponse<String> renewed = ownKey(master, 1, master, "Copy-6");
    master.show(agents.read(renewed, EnrolmentReply.class).certificate());
    assertThat(speaks(master, 1)).as("told again").isTrue();
    assertThat(ownKey(master, 1, child, "Copy-6b").statusCode()).isEqualTo(200);
  }

  @Test
  void thePageIsAccessibleWideAndNarrow() {
    TestAgent master = agents.enrolled("LIB-PC01", "C3");
    speaks(master, 0);
    for (int machine = 1; machine <= 3; machine++) {
      speaks(master, machine);
      speaks(master, 0);
      assertThat(speaks(master, machine)).isTrue();
    }
    ownKey(master, 1, agents.stranger(), "LIB-PC02");
    ownKey(master, 2, agents.stranger(), "LIB-PC03");
    String technician = staff.cookie("Only TECHNICIAN", Role.TECHNICIAN);
    for (Chromium.Look look : List.of(Chromium.Look.DESK, Chromium.Look.PHONE)) {
      try (Page page = chromium.visitor(technician, look)) {
        page.navigate("/devices");
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pages", "copies-" + look.widthPx() + ".png"))
                .setFullPage(true));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(look.widthPx());
      }
    }
  }

  @Test
  void whatIsNoMarkIsIgnored() {
    TestAgent agent = agents.enrolled("Copy-5", "C2");
    for (String mark : List.of("x", "a".repeat(65), "Z".repeat(64))) {
      HttpResponse<String> answer =
          agent.post(Wire.BATCHES, agents.bytes(agents.batch(List.of())), Wire.MACHINE, mark);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue(Wire.ORDER)).isEmpty();
    }
  }

  /** A second machine, in turns with the first. */
  private void isToldToMakeAKey(TestAgent master) {
    speaks(master, 0);
    speaks(master, 1);
    speaks(master, 0);
    assertThat(speaks(master, 1)).isTrue();
  }

  /** Sends an empty batch from a machine; whether it is told to make a key of its own. */
  private boolean speaks(TestAgent agent, int machine) {
    clock.advance(Duration.ofMillis(10));
    HttpResponse<String> answer =
        agent.post(
            Wire.BATCHES, agents.bytes(agents.batch(List.of())), Wire.MACHINE, mark(machine));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.headers().firstValue(Wire.ORDER).map(Wire.OWN_KEY::equals).orElse(false);
  }

  private HttpResponse<String> ownKey(TestAgent shown, int machine, TestAgent own, String name) {
    return shown.post(
        Wire.RENEWAL,
        agents.bytes(new RenewalRequest(own.signingRequest(own.keys()), name, "test")),
        Wire.MACHINE,
        mark(machine));
  }

  private static String mark(int machine) {
    return "%064x".formatted(machine);
  }

  private static void refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    assertThat(answer.body()).contains(Wire.PROBLEM_NO_OWN_KEY);
  }

  private String page() {
    byte[] page =
        given()
            .baseUri(Chromium.address())
            .relaxedHTTPSValidation()
            .cookie(TestStaff.COOKIE, staff.cookie("Only TECHNICIAN", Role.TECHNICIAN))
            .get("/devices")
            .body()
            .asByteArray();
    return new String(page, StandardCharsets.UTF_8);
  }
}
