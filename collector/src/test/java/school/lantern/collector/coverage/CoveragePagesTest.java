package school.lantern.collector.coverage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.supervision.RoomDayCoverage;
import school.lantern.collector.timetable.Timetable;
import school.lantern.collector.timetable.TimetableFacts;

/** What a senior leader sees and where a figure leads. */
@QuarkusTest
class CoveragePagesTest {
  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject CoverageSample sample;
  @Inject Timetable timetable;
  @Inject LanternConfig config;

  @BeforeEach
  void begin() {
    sample.begin();
  }

  @Test
  void everyFigureHasItsDefinitionAndSaysWhereItComesFrom() {
    for (Chromium.Look look : Look.all()) {
      try (Page page = visit(look, "/coverage" + CoverageSample.DAYS)) {
        assertThat(page.locator("h1")).hasText("Coverage");
        for (Measure measure : Measure.values()) {
          assertThat(page.locator(".lantern-figures")).containsText(measure.label());
          assertThat(page.locator(".lantern-figures")).containsText(measure.source().label());
        }
        assertThat(page.locator(".lantern-figures")).containsText("5 min after supervision ended");
        Look.check(page, "coverage", look);
        assertThat(page.content()).doesNotContain("Amelia", "Khan", "Leo Marsh", "a.khan");
      }
    }
  }

  @Test
  void theProgramsThatCountAsTheInternetStandBesideTheDefinition() {
    for (Chromium.Look look : Look.all()) {
      try (Page page = visit(look, "/coverage" + CoverageSample.DAYS)) {
        page.getByText("Which programs count").click();
        assertThat(page.locator(".lantern-programs")).containsText("firefox-esr, firefox_firefox");
        assertThat(page.locator(".lantern-programs code").first()).containsText("Mozilla Firefox");
        Look.check(page, "coverage-programs", look);
      }
    }
  }

  @Test
  void fromTheHeatMapToTheGapsOfARoomAndWeek() {
    try (Page page = visit(Chromium.Look.WITHOUT_SCRIPTS, "/coverage" + CoverageSample.DAYS)) {
      page.locator(".lantern-heat tr", new Page.LocatorOptions().setHasText("Library"))
          .locator("td")
          .nth(2)
          .locator("a")
          .click();
      assertThat(page.locator(".lantern-chips")).containsText("Library");
      assertThat(page.locator(".lantern-chips")).containsText("Week of 16 Sept 2019");
      Chromium.onward(page, () -> page.getByText("All 5 gaps of these days").click());
      assertThat(page.locator("tbody tr")).hasCount(5);
      assertThat(page.locator("tbody tr").first())
          .containsText("Thursday 19 September 2019, 12:30 to 14:00");
      assertThat(page.locator("tbody tr").first()).containsText("11 pupils");
      assertThat(page.locator("tbody tr").first()).containsText("16 h 30 min");
    }
  }

  @Test
  void theTableIsSortedByWhateverIsChosen() {
    for (String by : List.of("room", "period", "weekday", "year", "staff", "week", "day")) {
      try (Page page =
          visit(Chromium.Look.WITHOUT_SCRIPTS, "/coverage" + CoverageSample.DAYS + "&by=" + by)) {
        assertThat(page.locator(".lantern-breakdown tbody tr").first()).isVisible();
        if (by.equals("staff")) {
          assertThat(page.locator(".lantern-breakdown tbody tr").first()).containsText("Nobody");
          assertThat(page.locator(".lantern-breakdown")).containsText("Maria Ellis");
        }
        Chromium.onward(page, () -> page.locator(".lantern-breakdown tbody a").first().click());
        assertThat(page.locator(".lantern-chips li")).hasCount(1);
      }
    }
  }

  @Test
  void longListsComeInPages() {
    sample.manyGaps("LRC", LocalDate.of(2018, 1, 8));
    for (Chromium.Look look : Look.all()) {
      try (Page page = visit(look, "/coverage/gaps?span=own&from=2018-01-08&until=2018-01-08")) {
        assertThat(page.locator(".lantern-paging")).containsText("Page 1 of 3");
        Look.check(page, "coverage-gaps", look);
        Chromium.onward(page, () -> page.getByText("Next page").click());
        assertThat(page.locator(".lantern-paging")).containsText("Page 2 of 3");
      }
    }
  }

  @Test
  void daysWithoutFiguresSaySo() {
    for (Chromium.Look look : Look.all()) {
      try (Page page = visit(look, "/coverage?span=own&from=1999-01-01&until=1999-01-05")) {
        assertThat(page.locator("main")).containsText("No figures for these days");
        Look.check(page, "coverage-empty", look);
      }
    }
  }

  @Test
  void aSchoolWithoutATimetableIsTold() {
    timetable.replace(config.site(), TimetableFacts.NONE);
    sample.put("ICT1", LocalDate.of(2017, 1, 9), RoomDayCoverage.NOT_JUDGED);
    for (Chromium.Look look : Look.all()) {
      try (Page page = visit(look, "/coverage?span=own&from=2017-01-09&until=2017-01-09")) {
        assertThat(page.locator("main")).containsText("No timetable has been imported");
        assertThat(page.locator("main a[href='/school-data']")).hasText("import a timetable");
        assertThat(page.locator(".lantern-figures")).hasCount(0);
        assertThat(page.locator("main")).not().containsText("Worst gaps");
        Look.check(page, "coverage-no-timetable", look);
        page.navigate("/coverage/rooms/ICT1/2017-01-09");
        assertThat(page.locator("main")).containsText("No timetable has been imported");
        assertThat(page.locator("main")).not().containsText("nobody was found");
      }
    }
  }

  @Test
  void aChoiceHasItsOwnUnsupervisedInternetUse() {
    try (Page page =
        visit(Chromium.Look.DESK, "/coverage" + CoverageSample.DAYS + "&period=Lunch")) {
      assertThat(page.locator(".lantern-figures")).containsText("of this choice alone");
      assertThat(page.locator("main")).containsText("A gap may reach over several periods");
      assertThat(page.locator("main"))
          .containsText("A room-day is a room with computers on a day of school, used or not");
    }
    try (Page page = visit(Chromium.Look.DESK, "/coverage" + CoverageSample.DAYS + "&period=1")) {
      assertThat(page.locator(".lantern-figures")).containsText("Of it unsupervised: 0 min (0%)");
    }
  }

  @Test
  void datesThatMakeNoSenseAreSaidAtTheField() {
    try (Page page =
        visit(Chromium.Look.DESK, "/coverage?span=own&from=2019-10-01&until=2019-09-01")) {
      assertThat(page.locator("#until-error")).containsText("must not be before");
      assertThat(page.locator(".govuk-error-summary")).isVisible();
      assertThat(page.locator("#until")).hasValue("2019-09-01");
      Look.check(page, "coverage-error", Chromium.Look.DESK);
    }
  }

  private Page visit(Chromium.Look look, String path) {
    Page page = chromium.visitor(staff.cookie("Ruth Adeyemi", Role.SLT), look);
    page.navigate(path);
    return page;
  }
}
