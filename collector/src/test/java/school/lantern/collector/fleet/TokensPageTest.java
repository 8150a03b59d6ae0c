package school.lantern.collector.fleet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.MovableClock;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.platform.Database;
import school.lantern.model.EnrolmentReply;
import school.lantern.model.Wire;

/** What became of enrolment tokens, and how one is taken back. */
@QuarkusTest
class TokensPageTest {
  /** A technician who made one for each computer of a big school. */
  private static final int MANY = 500;

  @Inject TestAgents agents;
  @Inject TestStaff staff;
  @Inject Chromium chromium;
  @Inject TokensCommand command;
  @Inject EnrolmentTokens tokens;
  @Inject Database database;
  @Inject EntityManager entities;
  @Inject MovableClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void aWithdrawnTokenLetsNobodyInAndWhoIsInStays() {
    String token = agents.token(5, "T1");
    String number = EnrolmentTokens.number(token);
    TestAgent inside = agents.stranger();
    HttpResponse<String> entered = agents.enrol(inside, token, "Token-PC01");
    inside.show(agents.read(entered, EnrolmentReply.class).certificate());
    assertThat(row(number)).contains("Open", "4 of 5", "Token-PC01", "by test");
    assertThat(page()).as("never the token").doesNotContain(token.substring(0, 40));

    String path = "/devices/token/" + number + "/withdraw";
    Response asked = technician().get(path);
    assertThat(asked.body().asString()).contains("Withdraw token " + number + "?", "Token-PC01");
    assertThat(technician().contentType(ContentType.URLENC).post(path).statusCode())
        .as("without the form's token")
        .isEqualTo(400);
    assertThat(press(asked, path).getHeader("Location")).endsWith("/devices#tokens");

    HttpResponse<String> refused = agents.enrol(agents.stranger(), token, "Token-PC02");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains(Wire.PROBLEM_BAD_TOKEN)
        .contains("The technician withdrew this enrolment token; ask");
    assertThat(agents.enrol(inside, token, "Token-PC01").statusCode()).as("again").isEqualTo(403);
    assertThat(inside.get(Wire.POLICY).statusCode()).isEqualTo(200);
    assertThat(row(number)).contains("Withdrawn", "4 of 5", "by only.technician@");
    assertThat(audited(number)).isEqualTo(1);

    assertThat(press(asked, path).getHeader("Location")).as("pressed twice").endsWith(path);
    assertThat(technician().get(path).body().asString()).contains("nothing to withdraw");
    assertThat(audited(number)).as("once").isEqualTo(1);
    assertThat(technician().get("/devices/token/00000000/withdraw").statusCode()).isEqualTo(404);
  }

  @Test
  void whatATokenIsToldIsWhatBecameOfIt() {
    String usedUp = agents.token(1, "T1");
    assertThat(agents.enrol(agents.stranger(), usedUp, "Token-PC03").statusCode()).isEqualTo(200);
    refused(usedUp, "The enrolment token is used up");
    refused("invented", "does not know this enrolment token");
    String expired = agents.token(1, "T1");
    clock.advance(Duration.ofHours(2));
    refused(expired, "The enrolment token has expired");

    assertThat(row(EnrolmentTokens.number(usedUp))).contains("Used up", "0 of 1");
    assertThat(row(EnrolmentTokens.number(expired))).contains("Expired", "nobody yet");
  }

  @Test
  void whoUsedATokenBeforeThatWasRecordedIsNotNobody() {
    String token = agents.token(2, "T1");
    String number = EnrolmentTokens.number(token);
    String hash = Fingerprints.secretHash(EnrolmentTokens.secret(token));
    database.write(
        () -> EnrolmentTokenEntity.update("usesLeft = usesLeft - 1 where secretHash = ?1", hash));
    String path = "/devices/token/" + number + "/withdraw";
    for (String words : List.of(row(number), technician().get(path).body().asString())) {
      assertThat(words).contains("not on record").doesNotContain("nobody yet");
    }
  }

  @Test
  void theConsoleListsAndWithdraws() {
    String number = EnrolmentTokens.number(agents.token(3, null));
    assertThat(run(0))
        .containsPattern(number + "  open +3 of 3 left, ends .*, made by test, room: As in");

    assertThat(run(0, "withdraw", number)).startsWith("Withdrawn: " + number);
    assertThat(run(0)).contains(number + "  withdrawn");
    assertThat(run(1, "withdraw", number)).contains("lets nobody in any more");
    assertThat(run(1, "withdraw", "")).startsWith("There is no token");
    assertThat(run(2, "withdraw")).startsWith("enrolment-tokens [withdraw");
    assertThat(tokens.openFor("T2")).isZero();
  }

  @Test
  void aRoomCountsOnlyTokensThatAreOpen() {
    String number = EnrolmentTokens.number(agents.token(3, "T2"));
    assertThat(tokens.openFor("T2")).isEqualTo(1);
    run(0, "withdraw", number);
    assertThat(tokens.openFor("T2")).isZero();
  }

  @Test
  void thePageIsAccessibleEmptyWithFewAndWithMany() {
    database.write(() -> EnrolmentTokenEntity.deleteAll());
    assertThat(page()).contains("No token has been made yet");
    run(0, "withdraw", EnrolmentTokens.number(agents.token(3, "T1")));
    assertThat(page()).contains("No token is open");
    String open = agents.token(30, "T1");
    agents.enrol(agents.stranger(), open, "LIB-PC01");
    agents.token(1, null);
    looksRight("/devices", "tokens");
    looksRight("/devices/token/" + EnrolmentTokens.number(open) + "/withdraw", "withdraw");

    database.write(() -> IntStream.range(0, MANY).forEach(TokensPageTest::another));
    assertThat(page()).contains("502 tokens are open");
    try (Page page =
        chromium.visitor(staff.cookie("Only TECHNICIAN", Role.TECHNICIAN), Chromium.Look.PHONE)) {
      page.navigate("/devices");
      assertThat(page.locator("a:has-text('Withdraw')").count()).isEqualTo(MANY + 2);
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .isEqualTo(Chromium.Look.PHONE.widthPx());
    }
    database.write(() -> EnrolmentTokenEntity.deleteAll());
  }

  private static void another(int number) {
    EnrolmentTokenEntity token = new EnrolmentTokenEntity();
    token.secretHash = Fingerprints.secretHash("another " + number);
    token.uses = 1;
    token.usesLeft = 1;
    token.expiresAt = Instant.now().plus(Duration.ofDays(1));
    token.madeBy = "test";
    token.madeAt = Instant.now();
    token.persist();
  }

  private void refused(String token, String why) {
    assertThat(agents.enrol(agents.stranger(), token, "Token-PC04").body()).contains(why);
  }

  private String page() {
    return technician().get("/devices").body().asString();
  }

  /** The text of a token's row. */
  private String row(String number) {
    String from = page().split("<th scope=\"row\">" + number + "</th>", 2)[1];
    return from.substring(0, from.indexOf("</tr>"));
  }

  private Response press(Response asked, String path) {
    String token = asked.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
    return technician()
        .cookies(asked.cookies())
        .contentType(ContentType.URLENC)
        .formParam("csrf-token", token)
        .post(path);
  }

  private long audited(String number) {
    return database.read(
        () ->
            entities
                .createQuery(
                    "select count(*) from AuditEntity where action = 'enrolment-token.withdrawn'"
                        + " and subject = :number",
                    Long.class)
                .setParameter("number", number)
                .getSingleResult());
  }

  private String run(int exit, String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(command.run(List.of(arguments), out)).isEqualTo(exit);
    return said.toString(StandardCharsets.UTF_8);
  }

  private void looksRight(String path, String name) {
    String cookie = staff.cookie("Only TECHNICIAN", Role.TECHNICIAN);
    for (Chromium.Look look : List.of(Chromium.Look.DESK, Chromium.Look.PHONE)) {
      try (Page page = chromium.visitor(cookie, look)) {
        page.navigate(path);
        page.evaluate("document.querySelectorAll('details').forEach(all => all.open = true)");
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pages", name + "-" + look.widthPx() + ".png"))
                .setFullPage(true));
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(look.widthPx());
      }
    }
  }

  private RequestSpecification technician() {
    return given()
        .baseUri(Chromium.address())
        .relaxedHTTPSValidation()
        .redirects()
        .follow(false)
        .accept(ContentType.HTML)
        .cookie(TestStaff.COOKIE, staff.cookie("Only TECHNICIAN", Role.TECHNICIAN));
  }
}
