package school.lantern.collector.fleet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.MovableClock;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.platform.LanternConfig;

/** At half past nine the trolley is in the laboratory; the one of yesterday is not shown. */
@QuarkusTest
class BookedDevicesPageTest {
  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject Fleet fleet;
  @Inject MovableClock clock;
  @Inject LanternConfig config;

  @AfterEach
  void asBefore() {
    clock.reset();
    fleet.replaceBookings(config.site(), List.of());
  }

  @Test
  void bookingsStandOnThePage() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), config.zone());
    clock.set(today.atTime(9, 30).atZone(config.zone()).toInstant());
    String cookie = staff.cookie("Sam Hill", Role.TECHNICIAN);
    fleet.replaceBookings(
        config.site(),
        List.of(
            booked("TROLLEY1", today, "09:00", "10:00"),
            booked("lap-17", today.plusDays(1), "00:00", "00:00"),
            booked("gone", today.minusDays(1), "09:00", "10:00"),
            booked("over", today, "08:00", "09:00")));
    for (Chromium.Look look : List.of(Chromium.Look.DESK, Chromium.Look.PHONE)) {
      try (Page page = chromium.visitor(cookie, look)) {
        page.navigate("/devices");
        var table = page.locator("table", new Page.LocatorOptions().setHasText("Stands in"));
        assertThat(table.locator("tbody tr")).hasCount(2);
        assertThat(table).containsText("Today, 09:00 to 10:00 Now");
        assertThat(table).containsText("all day");
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pages", "devices-booked-" + look.widthPx() + ".png"))
                .setFullPage(true));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
      }
    }
  }

  private static BookedTime booked(String machine, LocalDate day, String from, String until) {
    return new BookedTime(machine, "LAB1", day, LocalTime.parse(from), LocalTime.parse(until));
  }
}
