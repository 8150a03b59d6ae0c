package school.lantern.collector;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.incident.Incident;

/**
 * Every page, wide and narrow, light and dark: nothing that an accessibility checker objects to,
 * nothing that must be scrolled sideways. Leaves a picture of each in {@code target/pages}.
 */
@QuarkusTest
class PagesLookTest {
  private static final Path PICTURES = Path.of("target", "pages");

  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject SchoolDay day;

  @BeforeEach
  void begin() {
    day.begin();
  }

  @Test
  void everyPageIsAccessibleAndFits() {
    Incident incident = day.phrase("Self-harm phrase typed", 5, "a.khan");
    day.unsupervised("LIB", List.of("a.khan", "l.marsh", "t.featherstonehaugh"));
    day.phrase("Bullying phrase typed", 4, "t.featherstonehaugh");
    day.phrase("Gambling site in the title bar", 2, "l.marsh");
    day.phrase("Mild language typed", 1, "unknown.logon");
    String everything = staff.cookie("Amara Osei", Role.values());
    List<String> paths =
        List.of(
            "/triage",
            "/triage?show=closed",
            "/incidents/" + incident.id(),
            "/look-after",
            "/look-after/new",
            "/phrases",
            "/rooms",
            "/audit",
            "/audit?check=true",
            "/devices",
            "/accounts",
            "/cover",
            "/school-data/names",
            "/school-data",
            "/school-data",
            "/cover",
            "/no-such-page");
    for (Chromium.Look look :
        List.of(Chromium.Look.DESK, Chromium.Look.DESK_DARK, Chromium.Look.PHONE)) {
      try (Page page = chromium.visitor(everything, look)) {
        paths.forEach(path -> look(page, path, look));
      }
      try (Page page = chromium.stranger(look)) {
        Stream.of("/log-on", "/welcome/used-up").forEach(path -> look(page, path, look));
      }
    }
  }

  private static void look(Page page, String path, Chromium.Look look) {
    page.navigate(path);
    String name =
        path.replaceAll("[0-9a-f-]{36}", "one").replaceAll("[^a-z]+", "-")
            + (look.dark() ? "-dark-" : "-")
            + look.widthPx();
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations).as("%s at %s", path, look).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("width of %s", path)
        .isEqualTo(look.widthPx());
  }
}
