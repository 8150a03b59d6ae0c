package school.lantern.collector.planning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.planning.Browsing.follow;
import static school.lantern.collector.planning.Browsing.look;
import static school.lantern.collector.planning.Browsing.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.timetable.Appointment;

/** Lessons, duties and cover entered in a real browser without scripts. */
@QuarkusTest
class TimetablePagesTest {
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
  void aLessonIsAddedChangedAndRemovedAndThatIsTakenBack() {
    try (Page page = visitor("Tom Bright", Role.TECHNICIAN)) {
      page.navigate("/timetable");
      look(page, "timetable");
      page.getByLabel("Find a room or a person").fill("d7");
      press(page, "Find");
      assertThat(page.locator("main")).not().containsText("Library");
      page.getByText("Computing D7").click();
      assertThat(page.locator("h1")).hasText("Computing D7");
      look(page, "timetable-empty-room");

      follow(page, "Tuesday 24 November 2026, period 2: nothing planned");
      look(page, "timetable-cell");
      press(page, "Add");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter the class, or choose");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose a member of staff");
      page.getByLabel("Class").fill("7A Computing");
      page.getByLabel("Member of staff").fill("Maria Ellis");
      page.getByLabel("Weeks").selectOption("A");
      press(page, "Add");
      assertThat(page.getByRole(AriaRole.STATUS))
          .containsText("Added: 7A Computing, Tuesday, period 2, week A, from 24 November 2026");
      assertThat(page.getByRole(AriaRole.TABLE)).containsText("7A Computing");

      follow(page, "Tuesday 24 November 2026, period 2: 7A Computing");
      page.getByText("Change 7A").click();
      page.getByLabel("Room").selectOption("HALL");
      press(page, "Save");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Hall has no computers");
      look(page, "timetable-warned");
      press(page, "Save all the same");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("Changed: 7A Computing");
      assertThat(page.getByRole(AriaRole.TABLE)).not().containsText("7A Computing");

      page.navigate("/timetable/rooms/D5?week=2026-W48");
      follow(page, "Monday 23 November 2026, period 1: 8B");
      page.getByText("End or remove").click();
      look(page, "timetable-remove");
      press(page, "Remove");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("Removed: 8B");
      look(page, "timetable-removed");
      press(page, "Take this back");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("was taken back");
      assertThat(school.facts().appointments()).contains(PaperSchool.MONDAY_8B);
    }
  }

  @Test
  void oneDateIsCovered() {
    try (Page page = visitor("Amina Yusuf", Role.SLT)) {
      page.navigate("/timetable/rooms/D5?week=2026-W48");
      follow(page, "Monday 23 November 2026, period 1: 8B");
      page.getByText("Change only on this date").click();
      look(page, "timetable-date");
      page.getByLabel("Who takes it").fill("Maria Ellis");
      press(page, "Save for this date");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose somebody else");
      page.getByLabel("Who takes it").fill("Jo Okafor (S2)");
      press(page, "Save for this date");
      assertThat(page.getByRole(AriaRole.TABLE)).containsText("Cover for Maria Ellis");
      look(page, "timetable-covered");

      follow(page, "Monday 23 November 2026, period 1: 8B");
      assertThat(page.locator("main")).containsText("Entered by Amina Yusuf");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("for Maria Ellis"))
          .click();
      assertThat(page.getByRole(AriaRole.TABLE)).not().containsText("Cover for");
      assertThat(school.facts().cover()).isEmpty();
    }
  }

  @Test
  void whatSomebodyElseChangedIsNotTakenBack() {
    try (Page mine = visitor("Tom Bright", Role.TECHNICIAN);
        Page other = visitor("Amina Yusuf", Role.SLT)) {
      mine.navigate("/timetable/rooms/D5?week=2026-W48");
      follow(mine, "Monday 23 November 2026, period 1: 8B");
      mine.getByText("Change 8B").click();
      mine.getByLabel("Member of staff").fill("S4");
      press(mine, "Save");
      assertThat(mine.getByRole(AriaRole.STATUS)).containsText("Changed: 8B");

      other.navigate("/timetable/rooms/D5?week=2026-W48");
      follow(other, "Monday 23 November 2026, period 1: 8B");
      String stale = other.url();
      other.getByText("End or remove").click();
      press(other, "Remove");

      press(mine, "Take this back");
      assertThat(mine.locator("h1")).hasText("This cannot be taken back");
      assertThat(mine.locator("main")).containsText("8B, Monday, period 1, from 23 November 2026");
      look(mine, "timetable-undo-refused");
      assertThat(stale).contains("/timetable/cell");
    }
  }

  @Test
  void aClubKeepsNoBell() {
    try (Page page = visitor("Tom Bright", Role.TECHNICIAN)) {
      page.navigate("/timetable/staff/S2?week=2026-W48");
      page.getByText("Add something that keeps no bell").click();
      look(page, "timetable-club");
      page.getByText("Duty", new Page.GetByTextOptions().setExact(true)).click();
      page.getByLabel("Room").selectOption("LIB");
      page.getByLabel("Starts").fill("15:40");
      page.getByLabel("Ends").fill("15:30");
      press(page, "Add");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("The end is not after the start");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter the last date");
      page.getByLabel("Ends").fill("16:20");
      page.getByLabel("Until").fill("2026-12-14");
      press(page, "Add");
      assertThat(page.getByRole(AriaRole.TABLE)).containsText("15:40");
      assertThat(school.facts().appointments())
          .filteredOn(Appointment::isDuty)
          .extracting(Appointment::staffId)
          .contains("S2");
    }
  }

  private Page visitor(String name, Role role) {
    return chromium.visitor(staff.cookie(name, role), Chromium.Look.WITHOUT_SCRIPTS);
  }
}
