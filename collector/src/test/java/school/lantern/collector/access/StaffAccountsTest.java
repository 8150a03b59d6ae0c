package school.lantern.collector.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.Chromium.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.MovableClock;
import school.lantern.collector.SchoolDay;

/** Accounts of members of staff: invited by name, linked afterwards, logged on for long. */
@QuarkusTest
class StaffAccountsTest {
  @Inject Chromium chromium;
  @Inject TestStaff staff;
  @Inject SchoolDay school;
  @Inject AccountStore accounts;
  @Inject Invitations invitations;
  @Inject InviteCommand command;
  @Inject Holders holders;
  @Inject Welcome welcome;
  @Inject Sessions sessions;
  @Inject MovableClock clock;

  @BeforeEach
  void begin() {
    school.begin();
    staff.free("S1");
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void anInvitationNamesAMemberOfStaffAndTheAccountIsTheirs() {
    try (Page page = visitor("Only TECHNICIAN", Role.TECHNICIAN)) {
      page.navigate("/accounts");
      page.getByLabel("Who they are in the directory").selectOption("S1");
      press(page, "Make a one-time link");
      assertThat(page.locator("main").textContent())
          .contains("One-time link for Maria Ellis")
          .contains("Member of staff");
      String secret = page.locator(".lantern-secret").textContent().replaceFirst(".*/", "");
      assertThat(invitations.open(new Secret(secret)))
          .contains(new Invitation(Set.of(Role.STAFF), "Maria Ellis", "S1"));

      page.navigate(URI.create("/welcome/" + secret).getPath());
      page.getByLabel("Your e-mail address").fill("m.ellis@school.example");
      page.getByLabel("Choose a password").fill(TestStaff.PASSWORD);
      page.getByLabel("The same password again").fill(TestStaff.PASSWORD);
      press(page, "Make my account");
      assertThat(URI.create(page.url()).getPath()).isEqualTo("/here");
    }
    assertThat(accounts.byLogOn("m.ellis@school.example").orElseThrow().holder())
        .isEqualTo(new Account.Holder("Maria Ellis", "S1"));
  }

  @Test
  void anAccountIsLinkedAndAWrongLinkIsCorrected() {
    String logOn = staff.logOn("Linked Later", Role.DSL);
    String id = accounts.byLogOn(logOn).orElseThrow().id();
    try (Page page = visitor("Only SLT", Role.SLT)) {
      page.navigate("/accounts/" + id + "/person");
      press(page, "This is who");
      assertThat(page.getByRole(AriaRole.ALERT).textContent())
          .contains("Choose a member of staff from the list");
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target", "pages", "account-person.png")));
      page.getByLabel("In the directory")
          .selectOption(new SelectOption().setLabel("Maria Ellis (S1)"));
      press(page, "This is who");
      assertThat(URI.create(page.url()).getPath()).isEqualTo("/accounts");
      Account account = accounts.byId(id).orElseThrow();
      assertThat(account.holder().personId()).isEqualTo("S1");
      assertThat(account.roles()).containsExactlyInAnyOrder(Role.DSL, Role.STAFF);
      page.navigate("/accounts/" + id + "/person");
      assertThat(page.getByLabel("In the directory").inputValue()).isEqualTo("S1");
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target", "pages", "account-change.png")));
      page.getByLabel("In the directory").selectOption("");
      press(page, "This is who");
      assertThat(URI.create(page.url()).getPath()).isEqualTo("/accounts");
      assertThat(accounts.byId(id).orElseThrow().holder().personId()).isNull();
      page.navigate("/audit");
      assertThat(page.locator("main").textContent())
          .contains(logOn + " to S1", logOn + ", before S1");
    }
  }

  /** Who has two accounts checks in with either, and nobody can say which was theirs. */
  @Test
  void aMemberOfStaffHasOneOpenAccount() {
    Invitation early = new Invitation(Set.of(Role.STAFF), "Maria Ellis", "S1");
    String link = invitations.invite(early, "console");
    staff.cookieOf("Has One Already", "S1", Role.STAFF);
    assertThat(run("--person", "S1"))
        .contains("Maria Ellis has an account already: has.one.already@school.example");

    Account other = accounts.byLogOn(staff.logOn("Linked Later", Role.DSL)).orElseThrow();
    Holders.Choice maria = holders.staff("S1").orElseThrow();
    assertThat(holders.link(other.id(), maria, "jo@school.example"))
        .hasValueSatisfying(why -> assertThat(why).contains("has.one.already@school.example"));
    assertThat(accounts.byId(other.id()).orElseThrow().holder().personId()).isNull();
    assertThat(holders.without()).doesNotContain(maria);

    Secret secret = new Secret(link.replaceFirst(".*/", ""));
    Welcome.Wish wish =
        new Welcome.Wish("Maria Ellis", "second@school.example", TestStaff.PASSWORD);
    assertThat(welcome.accept(secret, wish)).isEqualTo(new Welcome.Answer.HasAccount());
    assertThat(accounts.byLogOn("second@school.example")).isEmpty();

    accounts.disable(accounts.byLogOn("has.one.already@school.example").orElseThrow().id());
    assertThat(welcome.accept(secret, wish)).isInstanceOf(Welcome.Answer.Admitted.class);
    assertThat(holders.link(other.id(), maria, "jo@school.example")).isPresent();
  }

  @Test
  void theConsoleInvitesByIdAndKnowsNoPupils() {
    assertThat(run("--person", "S1")).contains("/welcome/");
    assertThat(run("--person", "P1")).contains("no member of staff P1");
    assertThat(run("--roles", "NOBODY")).contains("DSL, SLT, TECHNICIAN and STAFF");
    assertThat(run()).contains("invite --roles");
  }

  @Test
  void whoOnlyChecksInStaysLoggedOnAndWhoSeesPupilsDoesNot() {
    String only = staff.cookieOf("Only Checks In", "S1", Role.STAFF);
    String both = staff.cookieOf("Checks In And More", "S1", Role.STAFF, Role.DSL);
    clock.advance(Duration.ofDays(13));
    assertThat(status(only, "/here")).isEqualTo(200);
    assertThat(status(both, "/here")).isEqualTo(303);
    clock.advance(Duration.ofDays(13));
    assertThat(status(only, "/here")).as("used within two weeks").isEqualTo(200);
    clock.advance(Duration.ofDays(5));
    assertThat(status(only, "/here")).as("longer than a month").isEqualTo(303);
  }

  @Test
  void aClosedAccountIsShutOutAtOnce() {
    String cookie = staff.cookieOf("Loses The Phone", "S1", Role.STAFF);
    assertThat(status(cookie, "/here")).isEqualTo(200);
    accounts.disable(accounts.byLogOn("loses.the.phone@school.example").orElseThrow().id());
    assertThat(status(cookie, "/here")).isEqualTo(303);
  }

  @Test
  void theCookieOfAPhoneComesAlongWithALinkAndThatOfADeskDoesNot() {
    assertThat(sameSite("Only STAFF", Role.STAFF)).isEqualTo("LAX");
    assertThat(sameSite("Only DSL", Role.DSL)).isEqualTo("STRICT");
  }

  private String sameSite(String name, Role role) {
    Account account = accounts.byLogOn(staff.logOn(name, role)).orElseThrow();
    return String.valueOf(sessions.begin(account).getSameSite());
  }

  private String run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    command.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  private Page visitor(String name, Role role) {
    return chromium.visitor(staff.cookie(name, role), Chromium.Look.WITHOUT_SCRIPTS);
  }

  private static int status(String cookie, String path) {
    return given()
        .baseUri(Chromium.address())
        .relaxedHTTPSValidation()
        .redirects()
        .follow(false)
        .accept(ContentType.HTML)
        .cookie(TestStaff.COOKIE, cookie)
        .get(path)
        .statusCode();
  }
}
