package school.lantern.collector.care;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.SchoolDay;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;

/** The list of pupils to look after, in a real browser. */
@QuarkusTest
class CarePagesTest {
  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject SchoolDay day;

  @Test
  void aPupilIsPutOnTheListAndTakenOff() {
    day.begin();
    for (Chromium.Look look :
        List.of(Chromium.Look.DESK, Chromium.Look.WITHOUT_SCRIPTS, Chromium.Look.PHONE)) {
      try (Page page = chromium.visitor(staff.cookie("Only DSL", Role.DSL), look)) {
        page.navigate("/look-after");
        Chromium.onward(page, () -> page.getByText("Put a pupil on the list").click());
        Chromium.press(page, "Put on the list");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter the reason");
        look(page, "look-after-new", look);
        page.getByLabel("Pupil", new Page.GetByLabelOptions().setExact(true)).fill("leo marsh");
        page.getByLabel("Reason").fill("A worried aunt called; nothing was said to him.");
        Chromium.press(page, "Put on the list");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The pupil is on the list.");
        assertThat(page.getByRole(AriaRole.TABLE).first()).containsText("Leo Marsh");
        look(page, "look-after", look);
        page.getByLabel("Last day").first().fill("2020-01-01");
        Chromium.press(page, "End Leo Marsh");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The entry was ended.");
        assertThat(page.locator("main")).not().containsText("Leo Marsh");
      }
    }
  }

  private static void look(Page page, String name, Chromium.Look look) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pages", name + "-" + look.widthPx() + ".png"))
            .setFullPage(true));
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("width of %s", name)
        .isEqualTo(look.widthPx());
    if (look.scripts()) {
      assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
    }
  }
}
