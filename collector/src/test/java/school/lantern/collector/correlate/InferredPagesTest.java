package school.lantern.collector.correlate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.correlate.LaptopSchool.AMELIA;
import static school.lantern.collector.correlate.LaptopSchool.BEN;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import school.lantern.collector.Chromium;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;

/** Whoever reads where a laptop was reads that it is inferred. */
@QuarkusTest
class InferredPagesTest {
  @Inject LaptopSchool school;
  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject Scheduler scheduler;

  @BeforeEach
  void begin(TestInfo test) {
    scheduler.pause(); // the queue is ours
    school.begin(test.getTestMethod().orElseThrow().getName());
  }

  @AfterEach
  void clean() {
    try {
      school.end();
    } finally {
      scheduler.resume();
    }
  }

  @Test
  void theDayOfTheRoomAndTheReportsSaySo() {
    school.used("inp-lap1", school.trolley(), AMELIA);
    school.drain(new Random(0));
    LocalDate day = school.day(school.lab()).day();
    String days = "?span=own&from=" + day + "&until=" + day;
    for (Chromium.Look look : List.of(Chromium.Look.DESK, Chromium.Look.PHONE)) {
      try (Page page = chromium.visitor(staff.cookie("Dana Safe", Role.DSL), look)) {
        page.navigate("/coverage/rooms/" + school.lab() + "/" + day);
        assertThat(page.locator("main")).containsText("that nobody had booked");
        assertThat(page.locator("main")).containsText("inferred from the timetable");
        check(page, "room-day-inferred", look);
        page.navigate("/coverage" + days);
        assertThat(page.locator("main")).containsText("placed by the timetable in these days");
        check(page, "coverage-inferred", look);
        assertThat(new String(page.request().get("/coverage/coverage.csv" + days).body(), UTF_8))
            .contains("placed by the timetable in these days");
      }
    }
  }

  @Test
  void aStoreIsAmongTheRoomsOnlyWhileSomethingInItIsUsed() {
    for (Chromium.Look look : List.of(Chromium.Look.DESK, Chromium.Look.PHONE)) {
      try (Page page = chromium.visitor(staff.cookie("Ruth Adeyemi", Role.SLT), look)) {
        page.navigate("/rooms");
        assertThat(page.locator("#room-" + school.trolley())).hasCount(0);
        assertThat(page.locator("#board")).containsText("none was used there today: Trolley.");
        check(page, "rooms-store", look);
      }
    }
    school.used("inp-lap2", school.trolley(), BEN);
    school.drain(new Random(0));
    try (Page page = chromium.visitor(staff.cookie("Ruth Adeyemi", Role.SLT), Chromium.Look.DESK)) {
      page.navigate("/rooms");
      assertThat(page.locator("#room-" + school.trolley())).containsText("Trolley (store)");
    }
  }

  private static void check(Page page, String name, Chromium.Look look) {
    Path picture = Path.of("target", "pages", name + "-" + look.widthPx() + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
    assertThat(new AxeBuilder(page).analyze().getViolations()).as("%s at %s", name, look).isEmpty();
  }
}
