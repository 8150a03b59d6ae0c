package school.lantern.collector.planning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.planning.Browsing.follow;
import static school.lantern.collector.planning.Browsing.press;
import static school.lantern.collector.planning.Browsing.tick;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.WeekStart;

/** The school year and its bells, in a real browser without scripts. */
@QuarkusTest
class YearPagesTest {
  private static final LocalDate FRIDAY = LocalDate.parse("2026-12-18");

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
  void aDayWithoutSchoolIsLookedAtSavedAndTakenBack() {
    SchoolCalendar before = calendar();
    try (Page page = visitor()) {
      page.navigate("/timetable");
      follow(page, "School year");
      follow(page, "Add days without school");
      press(page, "Look at what would change");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter why there is no school");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter a date");
      page.getByLabel("Why there is no school").fill("Snow");
      page.getByLabel("First day").fill("2026-11-27");
      press(page, "Look at what would change");
      assertThat(page.getByRole(AriaRole.ALERT))
          .containsText("This overlaps INSET, on 27 November 2026");
      page.getByLabel("First day").fill("2026-11-23");
      press(page, "Look at what would change");
      assertThat(page.locator("h1")).hasText("One day changes");
      assertThat(page.getByRole(AriaRole.TABLE)).containsText("Monday 23 November 2026");
      assertThat(page.getByRole(AriaRole.TABLE)).containsText("2 lessons and duties");
      assertThat(page.getByRole(AriaRole.TABLE)).containsText("No school");
      assertThat(page.locator("main")).containsText("days of rooms are looked at anew");
      assertThat(calendar()).as("nothing is saved yet").isEqualTo(before);
      press(page, "Save this change");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("The school year was changed.");
      assertThat(calendar().closures())
          .contains(new Closure(PaperSchool.MONDAY, PaperSchool.MONDAY, "Snow"));
      press(page, "Take this back");
      assertThat(calendar()).isEqualTo(before);
    }
  }

  @Test
  void aTermIsMovedAndRemovedAndWeeksBeginOnMondays() {
    try (Page page = visitor()) {
      page.navigate("/timetable/year");
      follow(page, "Change Autumn");
      page.getByLabel("Last day").fill("2026-12-17");
      press(page, "Look at what would change");
      assertThat(page.getByRole(AriaRole.TABLE)).containsText("Friday 18 December 2026");
      press(page, "Save this change");
      assertThat(calendar().terms())
          .containsExactly(
              new Term("Autumn", LocalDate.parse("2026-09-01"), LocalDate.parse("2026-12-17")));

      follow(page, "Add a term");
      page.getByLabel("What it is called").fill("Spring");
      page.getByLabel("First day").fill("2026-12-17");
      page.getByLabel("Last day").fill("2027-03-25");
      press(page, "Look at what would change");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("This overlaps Autumn");
      page.getByLabel("First day").fill("2027-01-05");
      press(page, "Look at what would change");
      press(page, "Save this change");
      assertThat(calendar().terms()).hasSize(2);
      press(page, "Remove Spring, 5 January 2027 until 25 March 2027");
      assertThat(calendar().terms()).hasSize(2);
      press(page, "Save this change");
      assertThat(calendar().terms()).hasSize(1);

      follow(page, "Add a week");
      page.getByLabel("Name of the week").fill("B");
      page.getByLabel("Its Monday").fill("2026-12-08");
      press(page, "Look at what would change");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("is no Monday");
      page.getByLabel("Its Monday").fill("2026-12-07");
      press(page, "Look at what would change");
      assertThat(page.getByRole(AriaRole.TABLE)).containsText("week A");
      press(page, "Save this change");
      assertThat(calendar().weeks()).contains(new WeekStart(LocalDate.parse("2026-12-07"), "B"));
    }
  }

  @Test
  void anEarlyClosingIsACopyOfTheUsualDay() {
    List<Bell> before = school.facts().bells();
    try (Page page = visitor()) {
      page.navigate("/timetable/bells");
      follow(page, "Add bells for other days");
      press(page, "Look at what would change");
      assertThat(page.getByRole(AriaRole.ALERT))
          .containsText("There are other bells for these days already");
      page.getByLabel("Or single dates").fill("18 December");
      press(page, "Look at what would change");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("is no date");
      page.getByLabel("Or single dates").fill(FRIDAY.toString());
      page.getByLabel("Name of period in line 3").fill("");
      page.getByLabel("Begins, line 3").fill("");
      page.getByLabel("Ends, line 3").fill("");
      page.getByLabel("Ends, line 2").fill("09:30");
      press(page, "Look at what would change");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Period 2 ends before it begins");
      page.getByLabel("Ends, line 2").fill("10:30");
      press(page, "Look at what would change");
      assertThat(page.locator("h1")).hasText("One day changes");
      press(page, "Save this change");
      Bell.Applies thatDay = new Bell.Applies(Set.of(), Set.of(), Set.of(FRIDAY));
      assertThat(school.facts().bells())
          .contains(
              new Bell("1", LocalTime.of(9, 0), LocalTime.of(10, 0), thatDay),
              new Bell("2", LocalTime.of(10, 0), LocalTime.of(10, 30), thatDay));
      press(page, "Take this back");
      assertThat(school.facts().bells()).containsExactlyInAnyOrderElementsOf(before);
    }
  }

  @Test
  void lessonsThatWouldLoseTheirBellAreSaid() {
    try (Page page = visitor()) {
      page.navigate("/timetable/bells");
      press(page, "Remove the bells of Monday to Friday");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("period 1 on Mondays");
      press(page, "Save this change all the same");
      assertThat(school.facts().bells())
          .noneMatch(bell -> bell.applies().equals(Bell.Applies.ORDINARILY));
      follow(page, "Change the bells of Friday");
      tick(page, "Thursday");
      press(page, "Look at what would change");
      press(page, "Save this change");
      assertThat(school.facts().bells())
          .anyMatch(
              bell ->
                  bell.applies().weekdays().equals(Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)));
    }
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsShownAgain() {
    try (Page one = visitor();
        Page other = visitor("Bo Lind")) {
      for (Page page : List.of(one, other)) {
        page.navigate("/timetable/year");
        press(page, "Remove INSET, Friday 27 November 2026");
      }
      press(one, "Save this change");
      press(other, "Save this change");
      assertThat(other.getByRole(AriaRole.ALERT)).containsText("Somebody changed this meanwhile");
    }
  }

  private SchoolCalendar calendar() {
    return school.facts().calendar();
  }

  private Page visitor() {
    return visitor("Amina Yusuf");
  }

  private Page visitor(String name) {
    return chromium.visitor(staff.cookie(name, Role.TECHNICIAN), Chromium.Look.WITHOUT_SCRIPTS);
  }
}
