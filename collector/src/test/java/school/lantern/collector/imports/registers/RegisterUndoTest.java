package school.lantern.collector.imports.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.Chromium.press;
import static school.lantern.collector.imports.registers.RegisterConsole.HEADINGS;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.MovableClock;
import school.lantern.collector.SchoolDay;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.presence.Presence;
import school.lantern.collector.presence.Presences;
import school.lantern.collector.stale.Claim;
import school.lantern.collector.stale.StaleScopes;

/** Files of registers are taken back. Each test has a Monday of its own. */
@QuarkusTest
class RegisterUndoTest {
  @Inject RegisterConsole console;
  @Inject Presences presences;
  @Inject LanternConfig config;
  @Inject SchoolDay school;
  @Inject MovableClock clock;
  @Inject Scheduler timer;
  @Inject StaleScopes scopes;
  @Inject Chromium chromium;
  @Inject TestStaff staff;

  @BeforeEach
  void begin() {
    timer.pause(); // the queue is ours
    school.begin();
  }

  @AfterEach
  void back() {
    clock.reset();
    timer.resume();
  }

  @Test
  void theLastFilesAreTakenBackOneAfterTheOther() throws IOException {
    LocalDate day = halfPastTenOn("2027-01-04");
    String first = day + ",now,,LIB,S1,10:04:30,25\n";
    console.run(HEADINGS + first);
    List<Presence> afterFirst = presences.on(config.site(), day);
    String second = day + ",now,,LIB,S1,10:01,25\n" + day + ",now,,ICT2,S1,10:02,25\n";
    assertThat(console.run(HEADINGS + second, "--preview"))
        .contains("~ 2027-01-04 period now, Library, Maria Ellis: taken 10:04:30, becomes 10:01:00")
        .contains("+ 2027-01-04 period now, ICT suite 2, Maria Ellis: taken 10:02:00");
    console.run(HEADINGS + second);
    assertThat(presences.on(config.site(), day)).isNotEqualTo(afterFirst);

    stale();
    assertThat(console.undo()).contains("becomes 10:01:00").contains("are taken back");
    assertThat(presences.on(config.site(), day)).isEqualTo(afterFirst);
    assertThat(stale()).as("looked at anew").contains("LIB", "ICT2");

    assertThat(console.undo()).contains("+ 2027-01-04 period now, Library");
    assertThat(presences.on(config.site(), day)).isEmpty();
  }

  @Test
  void whatIsOlderThanAMonthCannotBeTakenBack() throws IOException {
    LocalDate day = halfPastTenOn("2027-02-01");
    console.run(HEADINGS + day + ",now,,LIB,S1,10:04:30,25\n");
    clock.set(Instant.parse("2027-03-10T10:30:00Z"));
    assertThat(console.undo()).contains("There is no file of registers");
    assertThat(presences.on(config.site(), day)).hasSize(1);
  }

  @Test
  void thePageTakesTheLastFileBack() throws IOException {
    LocalDate day = halfPastTenOn("2026-12-07");
    for (Chromium.Look look : List.of(Chromium.Look.DESK, Chromium.Look.PHONE)) {
      console.run(HEADINGS + day + ",now,,LIB,S1,10:04:30,25\n" + day + ",now,,ICT2,S1,10:05,25\n");
      try (Page page = chromium.visitor(staff.cookie("Only TECHNICIAN", Role.TECHNICIAN), look)) {
        page.navigate("/registers");
        RegisterConsole.choose(page, HEADINGS + day + ",now,,LIB,S1,10:01,\n", "Only look");
        assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Nothing is stored yet");
        assertThat(page.locator("main").textContent()).contains("10:01:00, was 10:04:30");
        RegisterConsole.check(page, "registers-look-" + look.widthPx());

        page.navigate("/registers/undo");
        assertThat(page.locator("main").textContent()).contains("10:04:30 goes");
        RegisterConsole.check(page, "registers-undo-" + look.widthPx());
        press(page, "Take it back");
        RegisterConsole.check(page, "registers-undone-" + look.widthPx());
        assertThat(presences.on(config.site(), day)).isEmpty();
      }
    }
  }

  private LocalDate halfPastTenOn(String day) {
    clock.set(Instant.parse(day + "T10:30:00Z"));
    school.lessonNow("ICT1");
    return LocalDate.parse(day);
  }

  /** Rooms that wait to be looked at anew; none of them does afterwards. */
  private List<String> stale() {
    List<Claim> due = scopes.claim(clock.instant(), 1_000);
    due.forEach(claim -> scopes.done(claim, null));
    return due.stream().map(claim -> claim.scope().place()).toList();
  }
}
