package school.lantern.collector.presence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static school.lantern.collector.Chromium.press;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.MovableClock;
import school.lantern.collector.SchoolDay;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.platform.Database;

/** Checking in with a phone, in a real browser; most of it without scripts. */
@QuarkusTest
class HerePagesTest {

  private static final Chromium.Look PHONE_WITHOUT_SCRIPTS =
      new Chromium.Look(Chromium.NARROW_PX, false, false);

  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject SchoolDay school;
  @Inject MovableClock clock;
  @Inject Scheduler timer;
  @Inject Database database;

  @BeforeEach
  void fivePastTen() {
    timer.pause(); // its claims would run out by the moved clock
    database.write(HerePagesTest::forgetOtherTests);
    clock.set(Instant.parse("2026-11-23T10:05:00Z"));
    school.begin();
    school.lessonNow("ICT1");
  }

  @AfterEach
  void back() {
    clock.reset();
    timer.resume();
  }

  @Test
  void oneTapInTheRoomOfTheLessonAndOneToLeave() {
    try (Page page = maria(PHONE_WITHOUT_SCRIPTS)) {
      page.navigate("/");
      assertThat(page).hasURL(Chromium.address() + "/here");
      assertThat(page.locator(".lantern-slots li").first()).containsText("8B Computing");
      press(page, "I'm here in ICT suite 1");

      assertThat(page).hasURL(Chromium.address() + "/here/ICT1");
      assertThat(page.locator("main")).containsText("You are here since 10:05.");
      assertThat(page.locator("main")).containsText("It ends by itself at 11:00.");
      assertThat(page.locator("main")).containsText("Maria Ellis since 10:05");

      clock.advance(Duration.ofMinutes(15));
      press(page, "I'm leaving");
      assertThat(page.locator("main")).containsText("Nobody has said so.");

      press(page, "Take that back");
      assertThat(page.locator("main")).containsText("You are here since 10:05.");
      press(page, "I'm leaving");
      assertThat(page.locator("main")).containsText("Nobody has said so.");
    }
  }

  @Test
  void aMistakenTapIsTakenBackAndATimeIsCorrectedWithinLimits() {
    try (Page page = maria(PHONE_WITHOUT_SCRIPTS)) {
      page.navigate("/here/LIB");
      press(page, "I'm here");
      press(page, "Take that back");
      assertThat(page.locator("main")).containsText("Nobody has said so.");

      page.getByText("I came earlier").click();
      page.getByLabel("I have been here since").fill("11:30");
      press(page, "I'm here since then");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Give a time from 10:00 to 10:05");
      assertThat(page.getByLabel("I have been here since")).hasValue("11:30");
      picture(page, "here-refused");

      page.getByLabel("I have been here since").fill("10:00");
      press(page, "I'm here since then");
      assertThat(page.locator("main")).containsText("You are here since 10:00.");

      page.getByText("It was another time").click();
      page.getByLabel("I have been here since").fill("10:02");
      press(page, "Correct");
      assertThat(page.locator("main")).containsText("You are here since 10:02.");

      page.navigate("/here/ICT1");
      assertThat(page.locator("main")).containsText("You are on record in Library since 10:02");
      press(page, "I'm here");
      page.navigate("/here");
      assertThat(page.locator(".lantern-here")).containsText("You are in ICT suite 1");
      Assertions.assertThat(page.locator(".lantern-room-links").textContent())
          .as("who is where stands on the page of each room only")
          .contains("ICT suite 1", "Library")
          .doesNotContain("Maria Ellis");
    }
  }

  @Test
  void theSamePageTappedTwiceAndAPageLeftOpenDoNoHarm() {
    try (Page one = maria(Chromium.Look.PHONE);
        Page other = maria(Chromium.Look.PHONE)) {
      one.navigate("/here/ICT2");
      other.navigate("/here/ICT2");
      press(one, "I'm here");
      press(other, "I'm here");
      assertThat(other.locator("main")).containsText("You are here since 10:05.");
      press(one, "I'm leaving");
      press(other, "I'm leaving");
      assertThat(other.locator("main")).containsText("Nobody has said so.");
    }
  }

  @Test
  void aScannedCodeLeadsThroughTheLogOnToTheRoom() {
    String logOn = staff.logOn("Maria Ellis", Role.STAFF);
    staff.cookieOf("Maria Ellis", "S1", Role.STAFF);
    try (Page page = chromium.stranger(PHONE_WITHOUT_SCRIPTS)) {
      page.navigate("/here/LIB");
      page.getByLabel("E-mail address").fill(logOn);
      page.getByLabel("Password").fill(TestStaff.PASSWORD);
      press(page, "Log on");
      Assertions.assertThat(URI.create(page.url()).getPath()).isEqualTo("/here/LIB");
      page.navigate("/here/NO-SUCH-ROOM");
      assertThat(page.locator("h1")).hasText("There is no such page");
    }
  }

  @Test
  void anAccountOfNobodyIsToldWhatToDo() {
    try (Page page =
        chromium.visitor(staff.cookie("Only STAFF", Role.STAFF), PHONE_WITHOUT_SCRIPTS)) {
      for (String path : List.of("/here", "/here/LIB", "/my-week")) {
        page.navigate(path);
        assertThat(page.locator("h1")).hasText("Nobody has said who you are");
      }
    }
  }

  @Test
  void thePagesAreAccessibleAndFit() {
    for (Chromium.Look look :
        List.of(Chromium.Look.PHONE, Chromium.Look.DESK, Chromium.Look.DESK_DARK)) {
      try (Page page = maria(look)) {
        for (String path : List.of("/here", "/here/ICT1", "/my-week")) {
          page.navigate(path);
          look(
              page,
              "here" + path.replace('/', '-') + (look.dark() ? "-dark-" : "-") + look.widthPx());
        }
        page.navigate("/here/ICT1");
        press(page, "I'm here");
        page.getByText("It was another time").click();
        look(page, "here-in-" + (look.dark() ? "dark-" : "") + look.widthPx());
        page.navigate("/here");
        look(page, "here-on-record-" + (look.dark() ? "dark-" : "") + look.widthPx());
        page.navigate("/here/ICT1");
        press(page, "Take that back");
      }
    }
  }

  private Page maria(Chromium.Look look) {
    return chromium.visitor(staff.cookieOf("Maria Ellis", "S1", Role.STAFF), look);
  }

  /** Maria has been elsewhere in them. */
  private static void forgetOtherTests() {
    CheckInEntity.deleteAll();
    RegisterEntity.deleteAll();
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pages", name + ".png"))
            .setFullPage(true));
  }

  /** Needs scripts: the checker is one. */
  private static void look(Page page, String name) {
    picture(page, name);
    Assertions.assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
    Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("width of %s", name)
        .isEqualTo(page.viewportSize().width);
  }
}
