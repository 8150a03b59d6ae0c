package school.lantern.collector.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.Chromium.press;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.SchoolDay;

/** A phone is lost, a colleague comes back: log-ons end, and a closed account opens again. */
@QuarkusTest
class LostPhoneTest {
  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject SchoolDay school;
  @Inject AccountStore accounts;
  @Inject Accounts desk;

  /** A colleague of this test alone. */
  private final String name = "Lost " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

  @BeforeEach
  void begin() {
    school.begin();
    staff.free("S1");
  }

  @Test
  void allLogOnsOfAnAccountEndAndItStaysOpen() {
    String phone = staff.cookieOf(name, "S1", Role.STAFF);
    String tablet = staff.cookieOf(name, "S1", Role.STAFF);
    assertThat(status(phone)).isEqualTo(200);
    try (Page page = visitor(Chromium.Look.DESK, "Only TECHNICIAN", Role.TECHNICIAN)) {
      page.navigate("/accounts");
      press(page, "End all log-ons of " + name);
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("All log-ons of " + name);
      look(page, "accounts");
    }
    assertThat(status(phone)).isEqualTo(303);
    assertThat(status(tablet)).isEqualTo(303);
    assertThat(status(staff.cookieOf(name, "S1", Role.STAFF))).isEqualTo(200);
  }

  @Test
  void whoEndsTheirOwnLogOnsIsAskedToLogOn() {
    try (Page page = visitor(Chromium.Look.WITHOUT_SCRIPTS, name, Role.SLT)) {
      page.navigate("/accounts");
      press(page, "End all log-ons of " + name);
      assertThat(URI.create(page.url()).getPath()).isEqualTo("/log-on");
    }
  }

  @Test
  void aClosedAccountIsInvitedAgainWithItsAddress() {
    staff.cookieOf(name, "S1", Role.STAFF);
    Account closed = accounts.byLogOn(staff.logOn(name, Role.STAFF)).orElseThrow();
    accounts.disable(closed.id());
    String path;
    try (Page page = visitor(Chromium.Look.DESK, "Only TECHNICIAN", Role.TECHNICIAN)) {
      page.navigate("/accounts");
      press(page, "Invite again for " + name);
      assertThat(page.locator("main")).containsText("One-time link for " + name);
      path = URI.create(page.locator(".lantern-secret").textContent()).getPath();
    }
    try (Page page = chromium.stranger(Chromium.Look.DESK)) {
      page.navigate(path);
      assertThat(page.getByLabel("Your e-mail address")).hasValue(closed.logOn());
      look(page, "welcome-again");
      page.getByLabel("Choose a password").fill("three other words here");
      page.getByLabel("The same password again").fill("three other words here");
      press(page, "Make my account");
      assertThat(page.locator("h1")).hasText("Which room are you in?");
    }
    Account open = accounts.byId(closed.id()).orElseThrow();
    assertThat(open.disabled()).isFalse();
    assertThat(open.holder()).isEqualTo(new Account.Holder(name, "S1"));
  }

  /** Who opens a link must not become a colleague who has left, with all that stands under them. */
  @Test
  void aClosedAddressIsNotForWhoWasInvitedToANewAccount() {
    Account closed = accounts.byLogOn(staff.logOn(name, Role.DSL)).orElseThrow();
    accounts.disable(closed.id());
    assertThat(desk.closed(closed.id())).isPresent();
    try (Page page = visitor(Chromium.Look.WITHOUT_SCRIPTS, "Only TECHNICIAN", Role.TECHNICIAN)) {
      page.navigate("/accounts");
      press(page, "Invite again for " + name);
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Ask a senior leader");
    }
    try (Page page = visitor(Chromium.Look.WITHOUT_SCRIPTS, "Only SLT", Role.SLT)) {
      page.navigate("/accounts");
      page.getByLabel("Senior leader").check();
      press(page, "Make a one-time link");
      page.navigate(URI.create(page.locator(".lantern-secret").textContent()).getPath());
      page.getByLabel("Your name").fill("Somebody Else");
      page.getByLabel("Your e-mail address").fill(closed.logOn());
      page.getByLabel("Choose a password").fill(TestStaff.PASSWORD);
      page.getByLabel("The same password again").fill(TestStaff.PASSWORD);
      press(page, "Make my account");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("an account with this address");
    }
    assertThat(accounts.byId(closed.id()).orElseThrow().disabled()).isTrue();
  }

  private Page visitor(Chromium.Look look, String displayName, Role role) {
    return chromium.visitor(staff.cookie(displayName, role), look);
  }

  private static int status(String cookie) {
    return given()
        .baseUri(Chromium.address())
        .relaxedHTTPSValidation()
        .redirects()
        .follow(false)
        .accept(ContentType.HTML)
        .cookie(TestStaff.COOKIE, cookie)
        .get("/here")
        .statusCode();
  }

  private static void look(Page page, String picture) {
    for (int width : new int[] {Chromium.NARROW_PX, Chromium.WIDE_PX}) {
      page.setViewportSize(width, 900);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "pages", picture + "-" + width + ".png"))
              .setFullPage(true));
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
  }
}
