package school.lantern.collector.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.ScopesMarked;
import school.lantern.collector.timetable.Cover;

/** The pages of school data and of cover, in a real browser, without scripts. */
@QuarkusTest
class SchoolPagesTest {
  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject SchoolRecords records;
  @Inject SchoolDays days;
  @Inject Database database;
  @Inject LanternConfig config;
  @Inject Marks marks;
  private SchoolData before = Sample.NO_SCHOOL;

  /** Hears which room-days are marked. */
  @Singleton
  static class Marks {
    final Set<Scope> scopes = ConcurrentHashMap.newKeySet();

    void hear(@Observes ScopesMarked marked) {
      scopes.addAll(marked.scopes());
    }
  }

  @BeforeEach
  void rememberTheSchool() {
    before = database.read(() -> records.load(config.site()));
  }

  /** Other tests share the site. */
  @AfterEach
  void bringTheSchoolBack() {
    database.write(() -> records.store(config.site(), records.load(config.site()), before));
  }

  @Test
  void mistakesAreShownAndGoodFilesAreApplied() {
    Map<String, String> files = schoolOfToday();
    files.merge("rooms.csv", "ICT1,again\n", String::concat);
    try (Page page = visitor("Tom Bright", Role.TECHNICIAN)) {
      page.navigate("/school-data");
      check(page, "school-data");
      press(page, "Look at what would happen");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose one or more files");

      choose(page, files);
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("there is one error");
      assertThat(page.locator("main")).containsText("rooms.csv, line 4, column 1");
      check(page, "school-data-mistakes");

      page.navigate("/school-data");
      choose(page, schoolOfToday());
      check(page, "school-data-preview");
      press(page, "Apply");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("All of it is stored");
      page.navigate("/school-data");
      assertThat(page.locator("main")).containsText("people.csv: ");
    }
  }

  @Test
  void coverIsEnteredAndItsRoomIsLookedAtAnew() {
    bringIn(schoolOfToday());
    try (Page page = visitor("Amina Yusuf", Role.SLT)) {
      page.navigate("/cover");
      check(page, "cover-empty");
      press(page, "Enter this cover");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose a period");
      marks.scopes.clear();

      page.getByLabel("Period").selectOption("1");
      page.getByLabel("Room where").selectOption("ICT1");
      page.getByLabel("Who is away").selectOption(new SelectOption().setLabel("Jo Okafor"));
      page.getByLabel("Who covers").selectOption(new SelectOption().setLabel("Kim Lee"));
      press(page, "Enter this cover");
      assertThat(page.locator("main")).containsText("by Amina Yusuf");
      check(page, "cover");
      Scope scope = new Scope(config.site(), "ICT1", days.today());
      assertThat(marks.scopes).contains(scope);
      marks.scopes.clear();

      press(page, "Remove");
      assertThat(page.locator("main")).containsText("Nothing: everybody is where");
      assertThat(marks.scopes).contains(scope);
    }
  }

  private void bringIn(Map<String, String> files) {
    Draft draft = Draft.of(Sample.NO_SCHOOL);
    Sample.FORMATS.read(new Upload(files), draft, new Mistakes());
    SchoolData data = draft.data(cover -> new Cover.Entered(cover, days.now(), "nobody"));
    database.write(() -> records.store(config.site(), records.load(config.site()), data));
  }

  private Map<String, String> schoolOfToday() {
    Map<String, String> files = new TreeMap<>(Sample.files());
    String day = days.today().getDayOfWeek().name();
    files.put(
        "terms.csv",
        "name,start,end\nNow,%s,%s\n"
            .formatted(days.today().minusDays(30), days.today().plusDays(30)));
    files.put("closures.csv", "date,reason\n");
    files.put("weeks.csv", "monday,week\n");
    files.put("bells.csv", "period,start,end,weekday\n1,09:00,10:00," + day + "\n");
    files.put("lessons.csv", "day,period,room,class,staff\n" + day + ",1,ICT1,8B,S1\n");
    return files;
  }

  private Page visitor(String name, Role role) {
    return chromium.visitor(staff.cookie(name, role), Chromium.Look.WITHOUT_SCRIPTS);
  }

  private static void choose(Page page, Map<String, String> files) {
    page.getByLabel("Files")
        .first()
        .setInputFiles(
            files.entrySet().stream()
                .map(
                    file ->
                        new FilePayload(
                            file.getKey(),
                            "text/csv",
                            file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toArray(FilePayload[]::new));
    press(page, "Look at what would happen");
  }

  private static void press(Page page, String button) {
    Chromium.onward(
        page,
        () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click());
  }

  private static void check(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pages", name + ".png"))
            .setFullPage(true));
  }
}
