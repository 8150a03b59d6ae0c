package school.lantern.collector.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;

/** Looking, applying, undoing, what came by itself, and taking away, in a real browser. */
@QuarkusTest
class ImportPagesTest {
  private static final String LOOK = "Look at what would happen";

  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject SchoolRecords records;
  @Inject Arrivals arrivals;
  @Inject Imports imports;
  @Inject Database database;
  @Inject LanternConfig config;
  private SchoolData before = Sample.NO_SCHOOL;

  @BeforeEach
  void rememberTheSchool() {
    before = database.read(() -> records.load(config.site()));
  }

  /** Other tests share the site. */
  @AfterEach
  void bringTheSchoolBack() {
    database.write(() -> records.store(config.site(), records.load(config.site()), before));
    arrivals.waiting(config.site()).forEach(one -> arrivals.discard(config.site(), one.token()));
  }

  @Test
  void muchGoesOnlyWithATickAndComesBackByUndo() {
    database.write(
        () -> records.store(config.site(), records.load(config.site()), Sample.NO_SCHOOL));
    try (Page page = visitor(Chromium.Look.WITHOUT_SCRIPTS)) {
      bring(page, Map.of("rooms.csv", rooms(60, "Room")));
      press(page, "Apply");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("All of it is stored");

      bring(page, Map.of("rooms.csv", rooms(40, "Suite")));
      assertThat(page.locator("main")).containsText("rooms.csv: 20 of 60 rows would go.");
      press(page, "Apply");
      assertThat(page.getByRole(AriaRole.ALERT))
          .containsText("Tick that the rows are to be removed");
      assertThat(imports.basis(config.site()).data().rooms()).hasSize(60);
      page.locator("details").first().evaluate("it => it.setAttribute('open', '')");
      check(page, "import-guard");
      page.getByLabel("Yes, remove them").check();
      press(page, "Apply");
      assertThat(imports.basis(config.site()).data().rooms()).hasSize(40);
      check(page, "import-done");

      page.navigate("/school-data/undo");
      assertThat(page.locator("main")).containsText("would be taken back");
      check(page, "import-undo");
      press(page, "Undo this import");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("is taken back");
      assertThat(imports.basis(config.site()).data().rooms()).hasSize(60);
      page.navigate("/school-data");
      assertThat(page.locator("main")).containsText("Undone");
      check(page, "import-page");
    }
  }

  @Test
  void whatCameByItselfIsLookedAtOrDiscarded() {
    Map<String, String> bad = Map.of("rooms.csv", "id,name\nA,one\nA,two\n");
    arrivals.take(config.site(), new Arrivals.Arrival("feed demo", new Upload(bad), null));
    try (Page page = visitor(Chromium.Look.PHONE)) {
      page.navigate("/school-data");
      check(page, "import-waiting");
      press(page, LOOK + " with the files of the feed demo");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("there is one error");
      assertThat(page.locator("main")).containsText("rooms.csv, line 3, column 1");
      check(page, "import-errors");
      page.navigate("/school-data");
      press(page, "Discard the files of the feed demo");
      assertThat(page.locator("main")).not().containsText("Waiting for you");
    }
  }

  @Test
  void aLargeSchoolShowsHowFarItIsAndItsBrokenRow() {
    String hash = imports.basis(config.site()).hash();
    try (Page page = visitor(Chromium.Look.DESK)) {
      page.navigate("/school-data");
      page.getByLabel("Files")
          .first()
          .setInputFiles(
              new FilePayload(
                  "large.zip", "application/zip", Exports.zip(LargeSchool.brokenAt(2417))));
      press(page, LOOK);
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target", "pages", "import-running.png")));
      assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
          .hasText("What would happen", patiently());
      assertThat(page.locator("main")).containsText("users.csv, line 2417, column 5");
      assertThat(page.locator("main")).containsText("role: “stduent”");
      check(page, "import-large");
    }
    assertThat(imports.basis(config.site()).hash()).isEqualTo(hash);
  }

  @Test
  void schoolDataIsTakenAway() {
    try (Page page = visitor(Chromium.Look.DESK)) {
      page.navigate("/school-data");
      assertThat(page.locator("main").textContent())
          .contains("Not in it: leave of single pupils; support and exemptions;");
      Download plain = page.waitForDownload(() -> page.getByText("plain CSV (zip)").click());
      assertThat(Unpacking.of(List.of(new Unpacking.Sent("a.zip", plain.path()))).names())
          .contains("people.csv", "lessons.csv");
      Download roster = page.waitForDownload(() -> page.getByText("OneRoster 1.2 (zip)").click());
      assertThat(roster.suggestedFilename()).isEqualTo("school-data-oneroster-1.2.zip");
    }
  }

  private static LocatorAssertions.HasTextOptions patiently() {
    return new LocatorAssertions.HasTextOptions().setTimeout(60_000);
  }

  private static String rooms(int count, String word) {
    return IntStream.range(0, count)
        .mapToObj(number -> "R%d,%s %d".formatted(number, word, number))
        .collect(Collectors.joining("\n", "id,name\n", "\n"));
  }

  private Page visitor(Chromium.Look look) {
    return chromium.visitor(staff.cookie("Tom Bright", Role.TECHNICIAN), look);
  }

  private static void bring(Page page, Map<String, String> files) {
    page.navigate("/school-data");
    page.getByLabel("Files")
        .first()
        .setInputFiles(
            new TreeMap<>(files)
                .entrySet().stream()
                    .map(
                        file ->
                            new FilePayload(
                                file.getKey(),
                                "text/csv",
                                file.getValue().getBytes(StandardCharsets.UTF_8)))
                    .toArray(FilePayload[]::new));
    press(page, LOOK);
  }

  private static void press(Page page, String button) {
    Chromium.press(page, button);
  }

  /** A picture at both widths, nothing to scroll sideways, nothing that axe objects to. */
  private static void check(Page page, String name) {
    for (int width : new int[] {Chromium.NARROW_PX, Chromium.WIDE_PX}) {
      page.setViewportSize(width, 900);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "pages", name + "-" + width + ".png"))
              .setFullPage(true));
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(width);
    }
    if (page.evaluate("typeof htmx").equals("object")) {
      assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
    }
  }
}
