package school.lantern.collector.fleet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.model.Wire;

/** The technician's way to shut a workstation out. */
@QuarkusTest
class ShutOutPageTest {
  @Inject TestAgents agents;
  @Inject TestStaff staff;

  @Test
  void theTechnicianIsAskedAndThenTheAgentIsRefused() {
    TestAgent agent = agents.enrolled("Stolen-PC", "E1");
    String path = "/devices/" + Fingerprints.deviceId(agent.keys().getPublic()) + "/shut-out";
    assertThat(technician().get("/devices").body().asString()).contains(path);

    Response asked = technician().get(path);
    assertThat(asked.body().asString()).contains("Shut out Stolen-PC?");
    assertThat(agent.get(Wire.POLICY).statusCode()).as("only asked").isEqualTo(200);
    assertThat(technician().contentType(ContentType.URLENC).post(path).statusCode())
        .as("without the form's token")
        .isEqualTo(400);

    String token = asked.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
    Response done =
        technician()
            .cookies(asked.cookies())
            .contentType(ContentType.URLENC)
            .formParam("csrf-token", token)
            .post(path);
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(agent.get(Wire.POLICY).statusCode()).isEqualTo(403);
    assertThat(technician().get("/devices").body().asString()).doesNotContain(path);
  }

  @Test
  void anUnknownDeviceHasNoPage() {
    assertThat(technician().get("/devices/unknown/shut-out").statusCode()).isEqualTo(404);
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
