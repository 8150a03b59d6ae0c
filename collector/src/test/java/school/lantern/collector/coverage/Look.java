package school.lantern.collector.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import school.lantern.collector.Chromium;

/**
 * Looks at a page as it is: a picture in {@code target/pages}, the accessibility checker, the fit.
 */
final class Look {
  private static final Path PICTURES = Path.of("target", "pages");

  private Look() {}

  /** Wide and narrow, light and dark. */
  static List<Chromium.Look> all() {
    return List.of(Chromium.Look.DESK, Chromium.Look.DESK_DARK, Chromium.Look.PHONE);
  }

  static void check(Page page, String name, Chromium.Look look) {
    String file = name + (look.dark() ? "-dark-" : "-") + look.widthPx() + ".png";
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)).setFullPage(true));
    assertThat(new AxeBuilder(page).analyze().getViolations()).as("%s at %s", name, look).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("width of %s", name)
        .isEqualTo(look.widthPx());
  }
}
