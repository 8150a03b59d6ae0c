package school.lantern.collector.planning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.planning.Browsing.look;
import static school.lantern.collector.planning.Browsing.press;

import com.microsoft.playwright.Locator;
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

/** The grid with the keyboard alone, in a real browser. */
@QuarkusTest
class GridKeyboardTest {
  private static final String FOCUSED = "document.activeElement.textContent.trim()";

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
  void theGridIsOneStopAndArrowsMoveInIt() {
    try (Page page = open()) {
      Locator stops = page.locator("[data-grid] a[tabindex='0']");
      assertThat(page.getByRole(AriaRole.GRID)).isVisible();
      assertThat(stops).hasCount(1);
      stops.focus();
      assertThat(focused(page))
          .as("today's first cell")
          .startsWith("Monday 23 November 2026, period 1");
      page.keyboard().press("ArrowDown");
      assertThat(focused(page))
          .as("over the exam, which is on Thursday")
          .startsWith("Monday 23 November 2026, period 2");
      page.keyboard().press("ArrowRight");
      assertThat(focused(page)).startsWith("Tuesday 24 November 2026, period 2");
      assertThat(stops).hasCount(1);
      page.keyboard().press("End");
      assertThat(focused(page))
          .as("Thursday has no period 2, Friday no school")
          .startsWith("Wednesday");
      page.keyboard().press("ArrowRight");
      assertThat(focused(page)).as("nothing beyond").startsWith("Wednesday");
      page.keyboard().press("Home");
      assertThat(focused(page)).startsWith("Monday");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.closest('[data-grid]')")).isNull();
    }
  }

  @Test
  void enterOpensACellAndEscapeComesBack() {
    try (Page page = open()) {
      page.locator("[data-grid] a[tabindex='0']").focus();
      page.keyboard().press("Enter");
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      assertThat(dialog).containsText("Monday 23 November 2026, period 1");
      look(page, "timetable-dialog");
      page.keyboard().press("Escape");
      assertThat(dialog).isHidden();
      assertThat(focused(page)).startsWith("Monday 23 November 2026, period 1");

      page.keyboard().press("ArrowRight");
      page.keyboard().press("Enter");
      dialog.getByLabel("Class").fill("7A");
      dialog.getByLabel("Member of staff").fill("S3");
      Chromium.onward(
          page,
          () ->
              dialog
                  .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add"))
                  .click());
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("Added: 7A");
    }
  }

  @Test
  void deleteAsks() {
    try (Page page = open()) {
      page.locator("[data-grid] a[tabindex='0']").focus();
      page.keyboard().press("Delete");
      assertThat(page.locator("h1")).hasText("End or remove this?");
      assertThat(school.facts()).as("only asked").isEqualTo(PaperSchool.facts());
      press(page, "Remove");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("Removed: 8B");
    }
  }

  private Page open() {
    Page page = chromium.visitor(staff.cookie("Tom Bright", Role.TECHNICIAN), Chromium.Look.DESK);
    page.navigate("/timetable/rooms/D5?week=2026-W48");
    return page;
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate(FOCUSED));
  }
}
