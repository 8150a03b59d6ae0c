package school.lantern.collector.planning;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import school.lantern.collector.Chromium;

/** What a person does on a page. */
final class Browsing {
  private Browsing() {}

  static void follow(Page page, String link) {
    Chromium.onward(
        page,
        () ->
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click());
  }

  static void press(Page page, String button) {
    Chromium.press(page, button);
  }

  /** Ticks a box or a button of a group by what stands beside it. */
  static void tick(Page page, String label) {
    page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
  }

  /** Leaves a picture in {@code target/pages}. */
  static void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pages", name + ".png"))
            .setFullPage(true));
  }
}
