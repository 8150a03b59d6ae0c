package school.lantern.collector.planning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.planning.Browsing.follow;
import static school.lantern.collector.planning.Browsing.look;
import static school.lantern.collector.planning.Browsing.press;
import static school.lantern.collector.planning.Browsing.tick;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Exemption;

/** Trips, support and exemptions, in a real browser without scripts. */
@QuarkusTest
class ArrangementPagesTest {
  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject StoredSchool school;

  @BeforeEach
  void begin() {
    school.begin();
  }

  @AfterEach
  void bringBack() {
    school.bringBack();
  }

  @Test
  void aTripIsAddedAndEnds() {
    try (Page page = visitor()) {
      page.navigate("/timetable/arrangements");
      look(page, "arrangements-empty");
      follow(page, "Add a trip");
      press(page, "Add");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter what it is called");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Say who is away");
      page.getByLabel("What it is called").fill("Museum");
      page.getByLabel("Classes").fill("8b");
      page.getByLabel("Single pupils").fill("Leo Marsh\nNobody");
      page.getByLabel("Staff who go").fill("S1");
      page.getByLabel("Last day").fill("2026-11-25");
      press(page, "Add");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("“Nobody” is no pupil");
      assertThat(page.getByLabel("Classes")).hasValue("8b");
      look(page, "arrangements-trip");
      page.getByLabel("Single pupils").fill("P2");
      press(page, "Add");
      assertThat(page.locator("main")).containsText("8B, Leo Marsh, with Maria Ellis");
      Away trip = arrangements().away().getFirst();
      assertThat(trip.who())
          .isEqualTo(new Away.Who(Set.of(), Set.of("8B"), Set.of("P2"), Set.of("S1")));

      page.navigate("/timetable/rooms/D5?week=2026-W48");
      assertThat(page.getByRole(AriaRole.TABLE)).containsText("Away: Museum");

      page.navigate("/timetable/arrangements");
      page.getByLabel("Last day").fill("2026-11-23");
      press(page, "End Museum");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("Ended.");
      assertThat(arrangements().away().getFirst().dates().last())
          .isEqualTo(LocalDate.parse("2026-11-23"));
      press(page, "Take this back");
      assertThat(arrangements().away()).containsExactly(trip);
    }
  }

  @Test
  void anExemptionNeedsReasonAndEnd() {
    try (Page page = visitor()) {
      page.navigate("/timetable/arrangements/exemption/new");
      page.getByLabel("Where").selectOption("LIB");
      page.getByLabel("Year groups").fill("12, 13, 99");
      press(page, "Add");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter the reason");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("“99” is no year group");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter a date");
      page.getByLabel("Year groups").fill("12, 13");
      page.getByLabel("Reason").fill("Sixth form private study");
      page.getByLabel("Last day").fill("2026-12-18");
      press(page, "Add");
      assertThat(page.locator("main")).containsText("Sixth form private study (Amina Yusuf)");
      look(page, "arrangements");
      Exemption exemption = arrangements().exemptions().getFirst();
      assertThat(exemption.what()).isEqualTo(new Exemption.What("LIB", Set.of(12, 13), Set.of()));
    }
  }

  @Test
  void supportIsForDaysAndPeriods() {
    try (Page page = visitor()) {
      page.navigate("/timetable/arrangements/support/new");
      page.getByLabel("Pupil").fill("amelia khan");
      page.getByLabel("Member of staff").fill("S3");
      tick(page, "Monday");
      tick(page, "Tuesday");
      tick(page, "1");
      tick(page, "2");
      press(page, "Add");
      assertThat(page.locator("main")).containsText("Amelia Khan");
      assertThat(arrangements().support()).hasSize(4);
    }
  }

  private Arrangements arrangements() {
    return school.facts().arrangements();
  }

  private Page visitor() {
    return chromium.visitor(staff.cookie("Amina Yusuf", Role.SLT), Chromium.Look.WITHOUT_SCRIPTS);
  }
}
