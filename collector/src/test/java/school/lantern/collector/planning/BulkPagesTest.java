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
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.stale.ScopesMarked;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.TimetableFacts;

/** Changes of many, in a real browser without scripts. */
@QuarkusTest
class BulkPagesTest {
  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject StoredSchool school;
  @Inject Marks marks;

  /** Hears which room-days are marked. */
  @Singleton
  static class Marks {
    final Set<String> places = ConcurrentHashMap.newKeySet();

    void hear(@Observes ScopesMarked marked) {
      marked.scopes().forEach(scope -> places.add(scope.place() + " " + scope.day()));
    }
  }

  @BeforeEach
  void begin() {
    school.begin();
  }

  @AfterEach
  void bringBack() {
    school.bringBack();
  }

  @Test
  void cellsAndDaysAreChosenAndTakenBySomebodyElse() {
    TimetableFacts before = school.facts();
    try (Page page = visitor()) {
      page.navigate("/timetable/rooms/D5?week=2026-W48");
      follow(page, "Choose several");
      look(page, "timetable-choosing");
      page.getByLabel("All day").first().check();
      press(page, "Change what is chosen");
      assertThat(page.locator("main"))
          .containsText("8B, Monday, period 1: Computing D5, Maria Ellis");
      assertThat(page.locator("main")).containsText("9C, Monday, period 2, week A");
      look(page, "timetable-bulk");
      press(page, "Look at what would change");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose what happens to them");

      tick(page, "Somebody else takes them");
      page.getByLabel("Who takes them").fill("S4");
      page.getByLabel("Until").fill("2026-12-04");
      press(page, "Look at what would change");
      assertThat(page.locator("h1")).hasText("2 lessons and duties change");
      assertThat(page.locator("main")).containsText("looked at anew");
      look(page, "timetable-preview");
      assertThat(school.facts()).as("only looked at").isEqualTo(before);

      marks.places.clear();
      press(page, "Change all of it");
      assertThat(page.getByRole(AriaRole.STATUS))
          .containsText("2 lessons and duties were changed.");
      assertThat(marks.places).contains("D5 2026-11-23").doesNotContain("D7 2026-11-23");
      page.navigate("/timetable/staff/S4?week=2026-W48");
      assertThat(page.getByRole(AriaRole.TABLE)).containsText("8B");
      page.navigate("/timetable/staff/S4?week=2026-W50");
      assertThat(page.getByRole(AriaRole.TABLE)).not().containsText("8B");

      page.navigate("/timetable?done=yes");
      press(page, "Take this back");
      assertThat(school.facts().appointments())
          .containsExactlyInAnyOrderElementsOf(before.appointments());
    }
  }

  @Test
  void aRoomBecomesAnotherFromADateOn() {
    try (Page page = visitor()) {
      page.navigate("/timetable/bulk");
      tick(page, "All in a room");
      page.getByLabel("Room that they are in").selectOption("D5");
      tick(page, "They move to another room");
      page.getByLabel("Where they move").selectOption("D7");
      page.getByLabel("From").fill("2026-12-01");
      press(page, "Look at what would change");
      assertThat(page.locator("main")).containsText("Nothing that was found so far is touched");
      press(page, "Change all of it");
      assertThat(page.locator("h1")).hasText("Computing D5");
      page.navigate("/timetable/rooms/D7?week=2026-W49");
      assertThat(page.getByRole(AriaRole.TABLE)).not().containsText("8B");
      page.navigate("/timetable/rooms/D7?week=2026-W50");
      assertThat(page.getByRole(AriaRole.TABLE)).containsText("8B");
    }
  }

  @Test
  void aDutyIsCopiedToEveryDay() {
    try (Page page = visitor()) {
      page.navigate("/timetable/staff/S3?week=2026-W48");
      follow(page, "Change the whole timetable");
      tick(page, "They are copied to other days of the week");
      for (DayOfWeek day : DayOfWeek.values()) {
        if (day != DayOfWeek.SUNDAY) {
          page.locator("input[name=on][value=" + day + "]").check();
        }
      }
      page.getByLabel("From").fill("");
      press(page, "Look at what would change");
      assertThat(page.getByRole(AriaRole.ALERT))
          .containsText("There is no bell for period Lunch on a Saturday");
      press(page, "Change all of it all the same");
      assertThat(school.facts().appointments())
          .filteredOn(Appointment::isDuty)
          .as("Tuesday's and five copies")
          .hasSize(6);
    }
  }

  @Test
  void whatWasLookedAtMustStillBeTrue() {
    try (Page page = visitor()) {
      page.navigate("/timetable/bulk?whose=staff%3AS1&from=2026-11-30");
      tick(page, "They are dropped");
      press(page, "Look at what would change");
      assertThat(page.locator("h1")).hasText("2 lessons and duties change");
      TimetableFacts now = school.facts();
      school.store(
          new TimetableFacts(
              now.calendar(),
              now.bells(),
              now.appointments().stream().filter(one -> !one.equals(PaperSchool.CHESS)).toList(),
              now.cover(),
              now.arrangements()));
      press(page, "Change all of it");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("was changed meanwhile");
      assertThat(page.locator("h1")).hasText("One lesson or duty changes");
      press(page, "Change all of it");
      assertThat(school.facts().appointments())
          .filteredOn(one -> one.staffId().equals("S1"))
          .singleElement()
          .extracting(one -> WhenParts.dates(one.when()).last())
          .isEqualTo(LocalDate.parse("2026-11-29"));
    }
  }

  private Page visitor() {
    return chromium.visitor(
        staff.cookie("Tom Bright", Role.TECHNICIAN), Chromium.Look.WITHOUT_SCRIPTS);
  }
}
