package school.lantern.collector.triage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.SchoolDay;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;

/** Whoever was shown a name stands in the audit log; asked without a browser. */
@QuarkusTest
class IncidentPagesTest {
  @Inject TestStaff staff;
  @Inject SchoolDay day;
  @Inject Scheduler timer;

  /** No facts stand behind these incidents: the collector would explain them away. */
  @BeforeEach
  void begin() {
    timer.pause();
    day.begin();
  }

  @AfterEach
  void end() {
    timer.resume();
  }

  @Test
  void onlyThePartsThatRefreshThemselvesAreNotRecorded() {
    UUID id = day.phrase("Read in the background", 3, "a.khan").id();

    assertThat(background().get("/incidents/" + id + "?part=reading").statusCode()).isEqualTo(200);
    assertThat(readings(id)).isZero();
    assertThat(background().get("/incidents/" + id).asString()).contains("Amelia Khan");
    assertThat(readings(id)).isEqualTo(1);
    assertThat(background().get("/incidents/" + id + "?part=x").asString()).contains("Amelia Khan");
    assertThat(readings(id)).isEqualTo(2);
    assertThat(dsl().get("/incidents/" + id + "?part=reading").statusCode()).isEqualTo(200);
    assertThat(readings(id)).isEqualTo(3);
  }

  @Test
  void answersThatSayWhatIsWrongAreRecordedToo() {
    UUID id = day.phrase("Closed too early", 3, "a.khan").id();

    Response missing = press("Only DSL", "/incidents/" + id + "/note");
    assertThat(missing.statusCode()).isEqualTo(422);
    assertThat(missing.asString()).contains("Amelia Khan");
    assertThat(readings(id)).isEqualTo(1);

    assertThat(press("Jo Okafor", "/incidents/" + id + "/take").statusCode()).isEqualTo(303);
    assertThat(press("Only DSL", "/incidents/" + id + "/take").statusCode()).isEqualTo(409);
    assertThat(readings(id)).isEqualTo(2);
  }

  @Test
  void buttonOfAnUnknownIncidentIsNotFound() {
    String unknown = "/incidents/" + new UUID(7, 7);

    for (String button : new String[] {"/take", "/put-back", "/reopen"}) {
      assertThat(press("Only DSL", unknown + button).statusCode()).as(button).isEqualTo(404);
    }
  }

  private Response press(String colleague, String path) {
    String cookie = staff.cookie(colleague, Role.DSL);
    Response form = browser(cookie).get("/triage");
    String token = form.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
    return browser(cookie)
        .cookies(form.cookies())
        .contentType(ContentType.URLENC)
        .formParam("csrf-token", token)
        .post(path);
  }

  /** How often the audit log says that this incident was read. */
  private long readings(UUID id) {
    String log = browser(staff.cookie("Only SLT", Role.SLT)).get("/audit").asString();
    return Pattern.compile("no\\. \\d+, " + id).matcher(log).results().count();
  }

  private RequestSpecification background() {
    return dsl().header("Lantern-Background", "1");
  }

  private RequestSpecification dsl() {
    return browser(staff.cookie("Only DSL", Role.DSL));
  }

  private static RequestSpecification browser(String cookie) {
    return given()
        .baseUri(Chromium.address())
        .relaxedHTTPSValidation()
        .redirects()
        .follow(false)
        .accept(ContentType.HTML)
        .cookie(TestStaff.COOKIE, cookie);
  }
}
