package school.lantern.collector.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.MovableClock;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;

/** Who gets through which door, asked without a browser. */
@QuarkusTest
class DoorsTest {
  /** Every page and the roles that open it; a new page must be added here. */
  private static final Map<String, Set<Role>> PAGES =
      Map.of(
          "/triage",
          Set.of(Role.DSL),
          "/incidents/" + new UUID(7, 7),
          Set.of(Role.DSL),
          "/look-after",
          Set.of(Role.DSL),
          "/phrases",
          Set.of(Role.DSL),
          "/rooms",
          Set.of(Role.DSL, Role.SLT),
          "/audit",
          Set.of(Role.SLT),
          "/devices",
          Set.of(Role.TECHNICIAN),
          "/accounts",
          Set.of(Role.SLT, Role.TECHNICIAN),
          "/notice",
          Set.of(Role.SLT, Role.TECHNICIAN),
          "/notice/answers",
          Set.of(Role.SLT, Role.DSL));

  @Inject TestStaff staff;
  @Inject AccountStore accounts;
  @Inject Invitations invitations;
  @Inject MovableClock clock;
  @Inject TestAgents agents;

  @Test
  void eachRoleOpensItsPagesAndNoOther() {
    for (Role role : Role.values()) {
      String cookie = staff.cookie("Only " + role, role);
      PAGES.forEach(
          (page, roles) -> {
            int status = browser(cookie).get(page).statusCode();
            if (roles.contains(role)) {
              assertThat(status).as("%s on %s", role, page).isIn(200, 404);
            } else {
              assertThat(status).as("%s on %s", role, page).isEqualTo(403);
            }
          });
    }
  }

  @Test
  void strangerIsSentToLogOn() {
    for (String page : PAGES.keySet()) {
      Response answer = browser(null).get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(303);
      assertThat(answer.header("Location")).startsWith("/log-on?next=%2F");
    }
    assertThat(browser(null).get("/triage/events").statusCode()).isEqualTo(303);
    assertThat(browser("made-up").get("/triage").statusCode()).isEqualTo(303);
  }

  @Test
  void openDoorsAreOpen() {
    for (String path : List.of("/log-on", "/q/health/live", "/assets/lantern.css")) {
      assertThat(browser(null).get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void pagesGuardThemselves() {
    String cookie = staff.cookie("Only DSL", Role.DSL);
    for (String path :
        List.of("/triage", "/log-on", "/accounts", "/agent", "/nothing", "/assets/lantern.css")) {
      Response answer = browser(cookie).get(path);
      assertThat(answer.header("Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'");
      assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("DENY");
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
      assertThat(answer.header("Permissions-Policy")).as(path).contains("camera=()");
      assertThat(answer.header("Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
    }
    Response page = browser(cookie).get("/triage");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.body().asString()).doesNotContain("<style", "style=", "<script>", "onclick");
    assertThat(browser(null).get("/assets/lantern.css").header("Cache-Control"))
        .contains("max-age=31536000");
  }

  /** A computer asks every minute: what only a browser heeds would be most of what it is sent. */
  @Test
  void agentIsSparedWhatOnlyBrowsersHeed() {
    TestAgent agent = agents.enrolled("Doors-1", "D1");

    assertThat(agents.send(agent, agents.batch(List.of())).headers().map().keySet())
        .containsExactlyInAnyOrder(
            ":status", "cache-control", "content-length", "content-type", "x-content-type-options");
  }

  @Test
  void formWithoutItsTokenIsRefused() {
    String cookie = staff.cookie("Only SLT", Role.SLT);

    int status =
        browser(cookie)
            .contentType(ContentType.URLENC)
            .formParam("role", "SLT")
            .post("/accounts/invite")
            .statusCode();

    assertThat(status).isEqualTo(400);
  }

  @Test
  void unknownNameAndWrongPasswordGetTheSameAnswer() {
    String known = staff.logOn("Only DSL", Role.DSL);

    String forKnown = message(logOn(known, "not the password"));
    String forUnknown = message(logOn("nobody@school.example", "not the password"));

    assertThat(forKnown).isNotBlank().isEqualTo(forUnknown);
  }

  @Test
  void guessingIsSlowedDownAndTheRightPasswordWaitsToo() {
    String known = staff.logOn("Often Guessed", Role.DSL);
    for (int tries = 0; tries < Attempts.FREE; tries++) {
      assertThat(logOn(known, "guess " + tries).statusCode()).isEqualTo(401);
    }

    assertThat(logOn(known, TestStaff.PASSWORD).statusCode()).isEqualTo(429);
    clock.advance(Attempts.waitAfter(Attempts.FREE));
    try {
      Response answer = logOn(known, TestStaff.PASSWORD);
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().getValues("Set-Cookie"))
          .anySatisfy(
              cookie ->
                  assertThat(cookie)
                      .startsWith(TestStaff.COOKIE)
                      .containsIgnoringCase("Secure")
                      .containsIgnoringCase("HttpOnly")
                      .containsIgnoringCase("SameSite=Strict"));
    } finally {
      clock.reset();
    }
  }

  @Test
  void logOnEndsByItselfByIdlenessAndByDisabling() {
    String cookie = staff.cookie("Only DSL", Role.DSL);
    try {
      clock.advance(Duration.ofHours(2));
      assertThat(browser(cookie).get("/triage").statusCode()).isEqualTo(303);
    } finally {
      clock.reset();
    }
    String leaver = staff.cookie("Leaves Today", Role.DSL);
    assertThat(browser(leaver).get("/triage").statusCode()).isEqualTo(200);
    accounts.disable(accounts.byLogOn("leaves.today@school.example").orElseThrow().id());
    assertThat(browser(leaver).get("/triage").statusCode()).isEqualTo(303);
  }

  @Test
  void refreshingPageIsToldWhereToLogOn() {
    Response answer = browser(null).header("HX-Request", "true").get("/triage");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.header("HX-Redirect")).isEqualTo("/log-on");
  }

  @Test
  void technicianHandsOutNoRoleThatSeesMore() {
    assertThat(Accounts.mayHandOut(Set.of(Role.TECHNICIAN)))
        .containsExactlyInAnyOrder(Role.TECHNICIAN, Role.STAFF);
    assertThat(Accounts.mayHandOut(Set.of(Role.SLT))).containsExactlyInAnyOrder(Role.values());
  }

  private static String message(Response page) {
    return page.htmlPath().getString("**.find { it.@role == 'alert' }").strip();
  }

  private static Response logOn(String name, String password) {
    Response form = browser(null).get("/log-on");
    String token = form.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
    return browser(null)
        .cookies(form.cookies())
        .contentType(ContentType.URLENC)
        .formParam("csrf-token", token)
        .formParam("logOn", name)
        .formParam("password", password)
        .post("/log-on");
  }

  private static RequestSpecification browser(@Nullable String cookie) {
    RequestSpecification request =
        given()
            .baseUri(Chromium.address())
            .relaxedHTTPSValidation()
            .redirects()
            .follow(false)
            .accept(ContentType.HTML);
    return cookie == null ? request : request.cookie(TestStaff.COOKIE, cookie);
  }
}
