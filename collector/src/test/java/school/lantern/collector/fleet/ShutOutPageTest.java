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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.platform.Database;
import school.lantern.model.Wire;

/** The technician's way to shut a workstation out. */
@QuarkusTest
class ShutOutPageTest {
  @Inject TestAgents agents;
  @Inject TestStaff staff;
  @Inject Chromium chromium;
  @Inject Revocations revocations;
  @Inject Database database;
  @Inject EntityManager entities;

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

  @Test
  void whatGotItsKeyByAStolenOneIsShutOutWithIt() {
    TestAgent master = agents.enrolled("Master-PC", "E1");
    TestAgent copy = agents.enrolled("Copied-PC", "E1");
    TestAgent other = agents.enrolled("Other-PC", "E1");
    String id = Fingerprints.deviceId(master.keys().getPublic());
    String copyId = Fingerprints.deviceId(copy.keys().getPublic());
    database.write(() -> DeviceEntity.update("parentId = ?1 where id = ?2", id, copyId));
    assertThat(technician().get("/devices/" + id + "/shut-out").body().asString())
        .contains("1 copy of this computer goes with it")
        .contains("Copied-PC")
        .contains(copyId);
    assertThat(technician().get("/devices/" + copyId + "/shut-out").body().asString())
        .doesNotContain("goes with it");
    looksRight("/devices/" + id + "/shut-out");

    assertThat(revoke("master-pc", 0))
        .contains("Shut out: Master-PC " + id)
        .contains("1 copy went with it")
        .contains("Shut out: Copied-PC " + copyId);

    assertThat(master.get(Wire.POLICY).statusCode()).isEqualTo(403);
    assertThat(copy.get(Wire.POLICY).statusCode()).isEqualTo(403);
    assertThat(other.get(Wire.POLICY).statusCode()).isEqualTo(200);
    assertThat(audited(id))
        .containsExactlyInAnyOrder("Master-PC " + id, "Copied-PC " + copyId + " with " + id);
    assertThat(revoke("master-pc", 1)).as("once").contains("shut out before");
  }

  private String revoke(String name, int expected) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    assertThat(new RevokeCommand(revocations).run(List.of(name), out)).isEqualTo(expected);
    return said.toString(StandardCharsets.UTF_8);
  }

  private List<String> audited(String deviceId) {
    return database.read(
        () ->
            entities
                .createQuery(
                    "select subject from AuditEntity where action = 'device.revoked'"
                        + " and subject like :device",
                    String.class)
                .setParameter("device", "%" + deviceId)
                .getResultList());
  }

  private void looksRight(String path) {
    String cookie = staff.cookie("Only TECHNICIAN", Role.TECHNICIAN);
    for (Chromium.Look look : List.of(Chromium.Look.DESK, Chromium.Look.PHONE)) {
      try (Page page = chromium.visitor(cookie, look)) {
        page.navigate(path);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pages", "shut-out-" + look.widthPx() + ".png"))
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
