package school.lantern.collector.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.model.Gap;
import school.lantern.model.HealthReport;
import school.lantern.model.HealthReport.Scanner;
import school.lantern.model.Moment;
import school.lantern.model.Observation;
import school.lantern.model.ObservationBatch;
import school.lantern.model.RecordedObservation;

/**
 * An agent that goes slowly, and a computer that somebody is to see to: the technician reads it
 * beside the device.
 */
@QuarkusTest
class WhatDevicesSayTest {
  private static final String WHY =
      "The service goes slowly: it used 31 % of a processor core; 10 % are allowed";

  @Inject TestAgents agents;
  @Inject TestStaff staff;
  @Inject Chromium chromium;
  private final UUID epoch = UUID.randomUUID();
  private final UUID boot = UUID.randomUUID();
  private final Instant began = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private long seq;

  @Test
  void itsReasonStandsBesideItUntilItGoesAtFullPace() {
    TestAgent agent = agents.enrolled("Slow-PC", "E1");
    tell(agent, Gap.Reason.SLOWED_DOWN, null);
    tell(agent, health(new Scanner("Shield", false, true)));
    for (Chromium.Look look : List.of(Chromium.Look.DESK, Chromium.Look.PHONE)) {
      try (Page page = devices(look)) {
        assertThat(page.textContent("tr:has(th:text-is('Slow-PC'))"))
            .contains("Slowed down")
            .contains(WHY)
            .contains("See to it")
            .contains("Its virus scanner Shield is off.");
        assertThat(page.textContent("main")).contains("to see to");
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pages", "what-devices-say-" + look.widthPx() + ".png"))
                .setFullPage(true));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(look.widthPx());
      }
    }
    tell(agent, Gap.Reason.SLOWED_DOWN, began.plusSeconds(1));
    assertFullPace();
    tell(agent, Gap.Reason.SLOWED_DOWN, null);
    tell(agent, Gap.Reason.SERVICE_STOPPED, began.plusSeconds(1));
    tell(agent, health(new Scanner("Shield", true, true)));
    assertFullPace();
    try (Page page = devices(Chromium.Look.DESK)) {
      assertThat(page.textContent("tr:has(th:text-is('Slow-PC'))")).doesNotContain("See to it");
    }
  }

  private static HealthReport health(Scanner scanner) {
    return new HealthReport(
        new HealthReport.Machine("Slow-PC", "Windows 11", 3600),
        new HealthReport.Resources(8L << 30, 4L << 30, 90L << 30),
        new HealthReport.AgentState("1.0", "p-1", 0, 0, null),
        new HealthReport.Protection(List.of(scanner), null));
  }

  private void assertFullPace() {
    try (Page page = devices(Chromium.Look.DESK)) {
      assertThat(page.textContent("tr:has(th:text-is('Slow-PC'))")).doesNotContain("Slowed down");
    }
  }

  private Page devices(Chromium.Look look) {
    Page page = chromium.visitor(staff.cookie("Only TECHNICIAN", Role.TECHNICIAN), look);
    page.navigate("/devices");
    return page;
  }

  private void tell(TestAgent agent, Gap.Reason reason, @Nullable Instant until) {
    tell(agent, new Gap(null, reason, began, until, 0, WHY));
  }

  private void tell(TestAgent agent, Observation what) {
    Moment now = new Moment(began, Duration.ofHours(1).toMillis(), boot);
    ObservationBatch batch =
        new ObservationBatch(
            epoch, now, List.of(), List.of(new RecordedObservation(++seq, now, what)));
    assertThat(agents.send(agent, batch).statusCode()).isEqualTo(200);
  }
}
