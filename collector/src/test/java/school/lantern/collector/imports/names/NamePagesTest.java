package school.lantern.collector.imports.names;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.names.Names.Kind;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.timetable.TimetableFacts;

/** A name that nothing decides is asked, answered once in a browser, and known from then on. */
@QuarkusTest
class NamePagesTest {
  private static final List<Person> STAFF =
      List.of(
          new Person("S1", "Jo Okafor", Audience.STAFF, null, Set.of()),
          new Person("S2", "Jane Okafor", Audience.STAFF, null, Set.of()));

  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject NameBook book;
  @Inject Directory directory;
  @Inject LanternConfig config;
  private List<Person> before = List.of();

  @BeforeEach
  void aSchoolWithTwoOfAName() {
    before = directory.everybody(config.site());
    directory.replace(config.site(), STAFF);
  }

  @AfterEach
  void asItWas() {
    directory.replace(config.site(), before);
    book.all().forEach(asked -> book.forget(asked.kind(), asked.written(), "test"));
  }

  @Test
  void aQuestionIsAnsweredOnceAndRemembered() {
    ask("J Okafor");
    ask("Pat Supply");
    assertThat(match("okafor, j")).isEqualTo(new Match.Several(List.of("S1", "S2")));
    try (Page page =
        chromium.visitor(
            staff.cookie("Tom Bright", Role.TECHNICIAN), Chromium.Look.WITHOUT_SCRIPTS)) {
      page.navigate("/school-data/names");
      look(page, "names-questions");
      press(page, "Remember these answers");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Say of at least one name");

      page.getByLabel("Who is “J Okafor”?")
          .selectOption(new SelectOption().setLabel("Jane Okafor (S2)"));
      page.getByLabel("Who is “Pat Supply”?").selectOption("*");
      press(page, "Remember these answers");
      assertThat(page.locator("main")).containsText("Nothing: every name");
      look(page, "names-remembered");
      assertThat(match("J. OKAFOR")).isEqualTo(new Match.One("S2"));
      assertThat(match("Pat Supply")).isEqualTo(new Match.Visitor("Pat Supply"));

      press(page, "Forget what J Okafor means");
      assertThat(match("J Okafor")).isInstanceOf(Match.Several.class);
    }
  }

  @Test
  void itFitsAPhoneAndAnAccessibilityCheckerFindsNothing() {
    ask("J Okafor");
    book.answer(Kind.STAFF, "J Okafor", new AskedName.Answer("S1", "Tom Bright"), "tom");
    ask("Somebody with a name that is longer than most, of the agency next door");
    for (Chromium.Look look : List.of(Chromium.Look.DESK, Chromium.Look.PHONE)) {
      try (Page page = chromium.visitor(staff.cookie("Amara Osei", Role.DSL), look)) {
        page.navigate("/school-data/names");
        look(page, "names-" + look.widthPx());
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(look.widthPx());
      }
    }
  }

  private void ask(String written) {
    Names names = book.names(draft());
    names.unclear(Place.file("list.csv"), written, match(written), new Mistakes());
  }

  private Match match(String written) {
    return book.names(draft()).staff().match(written);
  }

  private static Draft draft() {
    return Draft.of(new SchoolData(STAFF, List.of(), Map.of(), List.of(), TimetableFacts.NONE));
  }

  private static void press(Page page, String button) {
    Chromium.onward(
        page,
        () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click());
  }

  private static void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pages", name + ".png"))
            .setFullPage(true));
  }
}
