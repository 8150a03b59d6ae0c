package school.lantern.collector.coverage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.MovableClock;
import school.lantern.collector.SchoolDay;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange;

/** From what agents send to the page of rooms. */
@QuarkusTest
class RoomPagesTest {
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject TestAgents agents;
  @Inject SchoolDay day;
  @Inject MovableClock clock;
  @Inject LanternConfig config;

  /** Tomorrow, far from any bell and from midnight. */
  @BeforeEach
  void halfPastTen() {
    clock.set(
        LocalDate.now(config.zone()).plusDays(1).atTime(10, 30).atZone(config.zone()).toInstant());
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void roomWithLessonIsSupervisedAndRoomWithoutIsNot() {
    day.begin();
    day.lessonNow("ICT1");
    use("ict1-21", "ICT1", "a.khan");
    use("ict1-22", "ICT1", "m.ellis");
    use("lib-21", "LIB", "l.marsh");
    for (Chromium.Look look : List.of(Chromium.Look.DESK, Chromium.Look.PHONE)) {
      try (Page page = chromium.visitor(staff.cookie("Ruth Adeyemi", Role.SLT), look)) {
        page.navigate("/rooms");

        Locator supervised = page.locator("#room-ICT1");
        assertThat(supervised).containsText("8B Computing, Maria Ellis, until");
        assertThat(supervised).containsText("1 pupil uses a computer; in use since");
        assertThat(supervised).containsText("Maria Ellis is here since");
        assertThat(supervised).containsText("(log-on to ict1-22)");
        Locator alone = page.locator("#room-LIB");
        assertThat(alone).containsText("Not supervised");
        assertThat(alone).containsText("Used without supervision since");
        assertThat(page.locator(".lantern-room").first()).hasId("room-LIB");

        alone.getByText("The day as a table").click();
        assertThat(alone.locator("tbody")).containsText("Used without supervision");
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pages", "rooms-in-use-" + look.widthPx() + ".png"))
                .setFullPage(true));
        org.assertj.core.api.Assertions.assertThat(page.content()).doesNotContain("Leo Marsh");
      }
    }
  }

  @Test
  void aRoomWhoseComputersDoNotReportIsNotKnown() {
    day.begin();
    day.lessonNow("ICT2");
    agents.enrolled("ict2-23", "ICT2");
    try (Page page =
        chromium.visitor(staff.cookie("Ruth Adeyemi", Role.SLT), Chromium.Look.PHONE)) {
      page.navigate("/rooms");
      Locator silent = page.locator("#room-ICT2");
      assertThat(silent).containsText("Not known");
      assertThat(page.getByRole(AriaRole.STATUS)).not().containsText("Every room");
      assertThat(silent).containsText("nobody can tell. 8B Computing, Maria Ellis, until");
      assertThat(silent).containsText("Whether pupils use computers is not known");
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "pages", "rooms-silent-390.png"))
              .setFullPage(true));
    }
  }

  private void use(String hostname, String room, String account) {
    TestAgent agent = agents.enrolled(hostname, room);
    LoginSession session = new LoginSession("c1", account);
    agents.send(
        agent,
        agents.batch(
            List.of(session),
            agents.ago(
                1,
                HALF_AN_HOUR,
                new SessionChange(
                    session, SessionChange.Change.LOG_ON, SessionChange.Source.LOGIND, false))));
  }
}
