package school.lantern.collector.phrases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.detect.PhrasePolicy;

/** The page for the phrases in force, in a real browser without scripts. */
@QuarkusTest
class PhrasePagesTest {
  private static final List<Chromium.Look> LOOKS =
      List.of(Chromium.Look.WITHOUT_SCRIPTS, Chromium.Look.PHONE);
  private static final String TEXT = "the violet otter p.l.a.n again, and a violet otter fan club";
  private static final String CHANGED =
      """
      category: violence
      severity: 4
      phrases:
        - phrase: violet otter plan   # ours
        - phrase: violet otter
          unless: [violet otter fan club]
      """;

  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject LanternConfig config;
  @Inject PolicySource source;

  @AfterEach
  void bringBack() throws IOException {
    for (String name :
        List.of(
            "phrases.yaml",
            "phrases.before.yaml",
            "phrases.before.none",
            "phrases.proposed.yaml")) {
      Files.deleteIfExists(file(name));
    }
    source.awaitChange();
  }

  @Test
  void aTextIsTriedAndStandsNowhere() throws IOException {
    String words = source.phrases().phrases().getFirst().rule().phrase();
    for (Chromium.Look look : LOOKS) {
      try (Page page = visitor(look)) {
        page.navigate("/phrases");
        assertThat(page.locator("main")).containsText("the starter policy that comes with Lantern");
        assertThat(page.getByRole(AriaRole.TABLE)).containsText("Sharing images");
        look(page, "phrases", look);
        Chromium.press(page, "Try it");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter a text to try");
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true))
            .fill("she wrote " + words + " in zanzibarlongword");
        Chromium.press(page, "Try it");
        assertThat(page.locator(".lantern-hits").first()).containsText("“" + words + "”");
        assertThat(page.locator(".lantern-hits mark").first()).hasText(words);
        look(page, "phrases-tried", look);
      }
    }
    try (java.util.stream.Stream<Path> files = Files.list(config.data())) {
      assertThat(files.filter(Files::isRegularFile).filter(PhrasePagesTest::holdsText)).isEmpty();
    }
  }

  @Test
  void mistakesAreSaidByLineAndColumnAndChangeNothing() {
    PhrasePolicy before = source.phrases();
    for (Chromium.Look look : LOOKS) {
      try (Page page = visitor(look)) {
        page.navigate("/phrases");
        Chromium.press(page, "Compare");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose a file");
        compare(page, "ours.yaml", "category: self harm\nseverity: 4\nphrases: [odd words]\n");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("ours.yaml:1:11: error");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Did you mean “self-harm”?");
        look(page, "phrases-mistakes", look);
      }
    }
    assertThat(source.phrases()).isEqualTo(before);
    assertThat(file("phrases.yaml")).doesNotExist();
  }

  @Test
  void aChangedPolicyIsComparedPutIntoForceAndTakenBack() throws IOException {
    PhrasePolicy before = source.phrases();
    for (Chromium.Look look : LOOKS) {
      try (Page page = visitor(look)) {
        page.navigate("/phrases");
        page.getByLabel("Text to try both on").fill(TEXT);
        compare(page, "ours.yaml", CHANGED);
        assertThat(page.locator("main")).containsText("Phrases added: 2");
        assertThat(page.locator("main")).containsText("“violet otter fan club” explains it away.");
        look(page, "phrases-compared", look);
        assertThat(source.phrases()).isEqualTo(before);

        Chromium.press(page, "Put into force");
        assertThat(page.getByRole(AriaRole.STATUS))
            .containsText("The changed phrases are in force.");
        assertThat(page.locator("main")).containsText("your school’s own phrases.yaml");
        assertThat(source.phrases().phrases()).hasSize(2);
        assertThat(Files.readString(file("phrases.yaml"))).isEqualTo(CHANGED);
        look(page, "phrases-own", look);

        Files.writeString(file("phrases.yaml"), CHANGED + "  - {phrase: x, mode: odd}\n");
        source.awaitChange();
        page.navigate("/phrases");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("phrases.yaml:7:");
        assertThat(page.getByRole(AriaRole.ALERT))
            .containsText("what stood in phrases.yaml before");
        look(page, "phrases-broken", look);

        Chromium.press(page, "Bring back what was in force before");
        assertThat(source.phrases()).isEqualTo(before);
        assertThat(file("phrases.yaml")).doesNotExist();
      }
    }
    try (Page page =
        chromium.visitor(staff.cookie("Only SLT", Role.SLT), Chromium.Look.WITHOUT_SCRIPTS)) {
      page.navigate("/audit");
      assertThat(page.locator("main")).containsText("Put other phrases into force");
      assertThat(page.locator("main")).not().containsText("violet");
    }
  }

  @Test
  void onlyWhatWasLookedAtComesIntoForce() {
    try (Page page = visitor(Chromium.Look.PHONE)) {
      page.navigate("/phrases");
      compare(page, "ours.yaml", CHANGED);
      look(page, "phrases-compared", Chromium.Look.PHONE);
      try (Page other = visitor(Chromium.Look.WITHOUT_SCRIPTS)) {
        other.navigate("/phrases");
        compare(other, "theirs.csv", "phrase,category,severity\nlilac badger,drugs,3\n");
      }
      Chromium.press(page, "Put into force");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Another file was compared since");
    }
    assertThat(file("phrases.yaml")).doesNotExist();
  }

  /** What is taken away and brought back unchanged is the same. */
  @Test
  void thePolicyInForceGoesOutAndComesBack() {
    String yaml =
        given()
            .baseUri(Chromium.address())
            .relaxedHTTPSValidation()
            .cookie(TestStaff.COOKIE, staff.cookie("Only DSL", Role.DSL))
            .get("/phrases/phrases.yaml")
            .asString();
    try (Page page = visitor(Chromium.Look.WITHOUT_SCRIPTS)) {
      page.navigate("/phrases");
      compare(page, "back.yaml", yaml);
      assertThat(page.locator("main")).containsText("Nothing: both say the same.");
    }
  }

  private static void compare(Page page, String name, String content) {
    page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
        .setInputFiles(
            new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
    Chromium.press(page, "Compare");
  }

  private static boolean holdsText(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .contains("zanzibarlongword");
    } catch (IOException unreadable) {
      return false;
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

  private Path file(String name) {
    return config.data().resolve(name);
  }

  private Page visitor(Chromium.Look look) {
    return chromium.visitor(staff.cookie("Only DSL", Role.DSL), look);
  }
}
