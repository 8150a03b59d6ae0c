package school.lantern.collector.access;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;

/** All roles at all doors. What no role was named for is shut. */
@QuarkusTest
class RolesTest {
  private static final List<Endpoints.Endpoint> GUARDED =
      Endpoints.all().stream().filter(endpoint -> !endpoint.roles().isEmpty()).toList();

  @Inject TestStaff staff;

  @Test
  void everyDoorSaysWhoMayComeIn() {
    assertThat(Endpoints.unguarded()).isEmpty();
    assertThat(GUARDED).hasSizeGreaterThan(30);
  }

  /** Nothing about pupils, nothing about colleagues but who is in a room. */
  @Test
  void membersOfStaffHaveTheirOwnCheckInAndTheirOwnWeek() {
    assertThat(
            GUARDED.stream()
                .filter(endpoint -> endpoint.isFor(Role.STAFF))
                .map(Endpoints.Endpoint::toString)
                .collect(toSet()))
        .containsExactlyInAnyOrder(
            "GET /here",
            "GET /here/x",
            "POST /here/x/arrive",
            "POST /here/x/leave",
            "POST /here/x/correct",
            "POST /here/x/undo",
            "GET /my-week");
  }

  /** With a sound form token, so that nothing but the role is in the way. */
  @Test
  void nobodyOpensADoorThatIsNotForTheirRole() {
    Response form = browser().get("/log-on");
    String token = form.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
    for (Role role : Role.values()) {
      String cookie = staff.cookie("Only " + role, role);
      for (Endpoints.Endpoint endpoint : GUARDED) {
        if (!endpoint.isFor(role)) {
          RequestSpecification visitor =
              browser().cookies(form.cookies()).cookie(TestStaff.COOKIE, cookie);
          assertThat(ask(visitor, endpoint, token)).as("%s at %s", role, endpoint).isEqualTo(403);
        }
      }
    }
  }

  @Test
  void everybodyOpensThePagesOfTheirRole() {
    for (Role role : Role.values()) {
      String cookie = staff.cookie("Only " + role, role);
      for (Endpoints.Endpoint endpoint : GUARDED) {
        if (endpoint.isPage() && endpoint.isFor(role)) {
          assertThat(browser().cookie(TestStaff.COOKIE, cookie).get(endpoint.path()).statusCode())
              .as("%s at %s", role, endpoint)
              .isNotIn(401, 403)
              .isLessThan(500);
        }
      }
    }
  }

  private static int ask(RequestSpecification visitor, Endpoints.Endpoint endpoint, String token) {
    if (endpoint.method().equals("GET")) {
      return visitor.get(endpoint.path()).statusCode();
    }
    boolean files = endpoint.takes().startsWith("multipart");
    RequestSpecification form =
        files
            ? visitor.multiPart("csrf-token", token)
            : visitor.contentType(ContentType.URLENC).formParams(Map.of("csrf-token", token));
    return form.post(endpoint.path()).statusCode();
  }

  private static RequestSpecification browser() {
    return given()
        .baseUri(Chromium.address())
        .relaxedHTTPSValidation()
        .redirects()
        .follow(false)
        .accept(ContentType.ANY);
  }
}
