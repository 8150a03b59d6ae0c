package school.lantern.collector.planning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.fleet.Room;

/**
 * Who may do what. Lessons and duties are data: DSL, SLT and technicians. Cover, trips, support and
 * exemptions say who answers for pupils, and some name pupils: DSL and SLT.
 */
@QuarkusTest
class TimetableRolesTest {
  private static final String PLACE = "?room=D5&day=2026-11-23&period=1";
  private static final String KEY = AppointmentKey.of(PaperSchool.MONDAY_8B);
  private static final List<String> LESSONS =
      List.of(
          "/timetable",
          "/timetable/rooms/D5",
          "/timetable/staff/S1",
          "/timetable/cell" + PLACE,
          "/timetable/appointments/new" + PLACE,
          "/timetable/appointments/" + KEY + PLACE,
          "/timetable/appointments/" + KEY + "/remove" + PLACE,
          "/timetable/bulk",
          "/timetable/year",
          "/timetable/year/terms/new",
          "/timetable/bells",
          "/timetable/bells/new",
          "/timetable/room-list",
          "/timetable/room-list/new");
  private static final List<String> DECISIONS =
      List.of(
          "/timetable/date/" + KEY + PLACE,
          "/timetable/arrangements",
          "/timetable/arrangements/away/new",
          "/timetable/arrangements/support/new",
          "/timetable/arrangements/exemption/new");

  @Inject TestStaff staff;
  @Inject StoredSchool school;
  @Inject AuditLog audit;

  @BeforeEach
  void begin() {
    school.begin();
  }

  @AfterEach
  void bringBack() {
    school.bringBack();
  }

  @Test
  void everyPageHasItsReaders() {
    for (Role role : Role.values()) {
      boolean edits = List.of(Role.DSL, Role.SLT, Role.TECHNICIAN).contains(role);
      boolean decides = List.of(Role.DSL, Role.SLT).contains(role);
      LESSONS.forEach(
          path -> assertThat(get(path, role)).as("%s %s", role, path).isEqualTo(edits ? 200 : 403));
      DECISIONS.forEach(
          path ->
              assertThat(get(path, role)).as("%s %s", role, path).isEqualTo(decides ? 200 : 403));
    }
  }

  @Test
  void whatIsPostedIsCheckedAgain() {
    String path = "/timetable/date/" + KEY + PLACE;
    assertThat(post(path, "/timetable/bulk", Role.TECHNICIAN).statusCode()).isEqualTo(403);
    assertThat(post(path, "/timetable/bulk", Role.SLT).statusCode()).isEqualTo(303);
    assertThat(school.facts().cover()).hasSize(1);
    assertThat(
            post("/timetable/arrangements/away/new", "/timetable/bulk", Role.TECHNICIAN)
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aStrangersFormIsRefused() {
    assertThat(
            as(Role.SLT)
                .contentType(ContentType.URLENC)
                .formParam("how", "nobody")
                .post("/timetable/date/" + KEY + PLACE)
                .statusCode())
        .isEqualTo(400);
    assertThat(school.facts().cover()).isEmpty();
  }

  @Test
  void aTechnicianIsNotOfferedCover() {
    assertThat(as(Role.TECHNICIAN).get("/timetable/cell" + PLACE).asString())
        .contains("End or remove")
        .doesNotContain("only on this date");
  }

  @Test
  void everyChangeIsOnTheAuditLog() {
    post("/timetable/date/" + KEY + PLACE, "/timetable/bulk", Role.SLT);
    String log = as(Role.SLT).get("/audit").asString();
    assertThat(log).contains("2026-11-23 period 1, D5: nobody for S1");
    as(Role.SLT).get("/timetable/arrangements");
    assertThat(as(Role.SLT).get("/audit").asString())
        .contains("Looked at trips, support and exemptions");
    assertThat(audit.firstBroken()).isEmpty();
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    List.of(
            "/timetable/rooms/X9",
            "/timetable/staff/X9",
            "/timetable/cell",
            "/timetable/cell?room=X9&day=2026-11-23&period=1",
            "/timetable/cell?room=D5&day=soon&period=1",
            "/timetable/arrangements/holiday/new")
        .forEach(path -> assertThat(get(path, Role.SLT)).as(path).isEqualTo(404));
    school.rooms(List.of(new Room("D5/6 ü", "Computing D5 and D6")));
    assertThat(get("/timetable/rooms/D5%2F6%20%C3%BC", Role.SLT)).isEqualTo(200);
    assertThat(get("/timetable/appointments/0000" + PLACE, Role.SLT)).as("changed").isEqualTo(409);
    assertThat(get("/timetable/rooms/D5?week=nonsense", Role.SLT)).isEqualTo(200);
  }

  private int get(String path, Role role) {
    return as(role).get(path).statusCode();
  }

  /** Posts "nobody covers" with a token from a page that this role may see. */
  private Response post(String path, String tokenFrom, Role role) {
    Response page = as(role).get(tokenFrom);
    String token = page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@value");
    return as(role)
        .cookies(page.cookies())
        .contentType(ContentType.URLENC)
        .formParam("csrf-token", token)
        .formParam("how", "nobody")
        .post(path);
  }

  private RequestSpecification as(Role role) {
    return given()
        .baseUri(Chromium.address())
        .relaxedHTTPSValidation()
        .urlEncodingEnabled(false)
        .redirects()
        .follow(false)
        .accept(ContentType.HTML)
        .cookie(TestStaff.COOKIE, staff.cookie("Only " + role, role));
  }
}
