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

/** Registers from a file, at the console and on the page. Each test has a Monday of its own. */
@QuarkusTest
class RegisterImportTest {

  @Inject RegisterConsole console;
  @Inject Presences presences;
  @Inject LanternConfig config;
  @Inject SchoolDay school;
  @Inject MovableClock clock;
  @Inject Scheduler timer;
  @Inject Chromium chromium;
  @Inject TestStaff staff;

  @BeforeEach
  void begin() {
    timer.pause(); // its claims would run out by the moved clock
    school.begin();
  }

  @AfterEach
  void back() {
    clock.reset();
    timer.resume();
  }

  @Test
  void whoTookARegisterWasThereUntilTheEndOfThePeriod() throws IOException {
    LocalDate day = halfPastTenOn("2026-11-02");
    String line = day + ",now,,LIB,S1,10:04:30,25\n";

    assertThat(console.run(HEADINGS + line)).contains("1 new or changed, 0 as before");
    Presence presence = presences.on(config.site(), day).getFirst();
    assertThat(presence.roomId()).isEqualTo("LIB");
    assertThat(presence.staff()).isEqualTo(new Presence.Staff("S1", "Maria Ellis"));
    assertThat(presence.from()).isEqualTo(day + "T10:04:30Z");
    assertThat(presence.until()).isEqualTo(day + "T11:00:00Z");
    assertThat(presence.source()).isEqualTo(Presence.Source.REGISTER);

    assertThat(console.run(HEADINGS + line)).as("again").contains("0 new or changed, 1 as before");
    assertThat(presences.on(config.site(), day)).containsExactly(presence);

    String earlier = line.replace("10:04:30", day + " 10:01");
    assertThat(console.run(HEADINGS + line + earlier)).as("the earliest counts").contains("1 new");
    assertThat(presences.on(config.site(), day).getFirst().from()).isEqualTo(day + "T10:01:00Z");
  }

  @Test
  void theRoomFollowsFromTheClass() throws IOException {
    LocalDate day = halfPastTenOn("2026-11-09");

    assertThat(console.run(HEADINGS + day + ",now,8B Computing,,S1,10:04,\n")).contains("1 new");
    assertThat(presences.on(config.site(), day).getFirst().roomId()).isEqualTo("ICT1");
  }

  @Test
  void oneWrongLineStopsItAllAndIsNamed() throws IOException {
    LocalDate day = halfPastTenOn("2026-11-16");

    String said =
        console.run(
            HEADINGS
                + (day + ",now,,LIB,S1,10:04,\n")
                + (day + ",now,,NOWHERE,S1,10:04,\n")
                + (day + ",9,,LIB,P1,half past,\n")
                + (day + ",now,9Z Maths,,S1,10:04,\n")
                + (day + ",now,,LIB,P1,10:50,\n")
                + (day + ",now,,,S1,10:04,\n"));

    assertThat(said)
        .contains("register.csv:3:4: error: “NOWHERE”: There is no such room.")
        .contains("register.csv:4:6: error: “half past”: This is not a time.")
        .contains("register.csv:5:3: error: “9Z Maths”: The timetable has no lesson")
        .contains("register.csv:6:5: error: “P1”: There is no such member of staff.")
        .contains("register.csv:6:6: error: “2026-11-16T10:50”: This has not happened yet.")
        .contains("register.csv:7:4: error: Neither a room nor a class")
        .contains("Nothing was changed");
    assertThat(presences.on(config.site(), day)).isEmpty();
  }

  @Test
  void aRegisterThatWasWrittenLaterTellsNothing() throws IOException {
    LocalDate day = halfPastTenOn("2026-10-26");
    clock.set(Instant.parse(day + "T15:00:00Z"));

    assertThat(console.run(HEADINGS + day + ",now,,LIB,S1,11:00,\n"))
        .contains("register.csv:2:6: warning")
        .contains("0 new or changed, 0 as before");
    assertThat(console.run(HEADINGS + day + ",now,,LIB,S1,10:59,\n", "--preview"))
        .contains("A preview only: nothing was changed. 1 new or changed, 0 as before");
    assertThat(presences.on(config.site(), day)).isEmpty();
  }

  @Test
  void thePageSaysWhatCameOfIt() {
    LocalDate day = halfPastTenOn("2026-11-30");
    for (Chromium.Look look : List.of(Chromium.Look.DESK, Chromium.Look.PHONE)) {
      try (Page page = chromium.visitor(staff.cookie("Only TECHNICIAN", Role.TECHNICIAN), look)) {
        page.navigate("/registers");
        RegisterConsole.check(page, "registers-" + look.widthPx());
        press(page, "Bring it in");
        assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Choose a file");

        RegisterConsole.choose(page, HEADINGS + day + ",now,,NOWHERE,S1,10:04,\n", "Bring it in");
        assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("there is one error");
        assertThat(page.locator("main").textContent()).contains("Line 2, column 4");
        RegisterConsole.check(page, "registers-mistakes-" + look.widthPx());

        RegisterConsole.choose(page, HEADINGS + day + ",now,,LIB,S1,10:04,\n", "Bring it in");
        assertThat(page.getByRole(AriaRole.STATUS).textContent())
            .containsAnyOf("One register is new", "Nothing new.");
        RegisterConsole.check(page, "registers-done-" + look.widthPx());
      }
    }
  }

  private LocalDate halfPastTenOn(String day) {
    clock.set(Instant.parse(day + "T10:30:00Z"));
    school.lessonNow("ICT1");
    return LocalDate.parse(day);
  }
}
