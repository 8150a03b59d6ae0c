package school.lantern.collector.care;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.Chromium;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.access.Role;
import school.lantern.collector.access.TestStaff;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.incident.Incident;
import school.lantern.collector.incident.IncidentStore;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.stale.Scope;
import school.lantern.model.FrontWindow;
import school.lantern.model.LoginSession;
import school.lantern.model.PhraseFlag;
import school.lantern.model.PhraseRule;

/** From an entry of the list to the incident that it makes graver, and back. */
@QuarkusTest
class CareListTest {
  private static final CareDesk.Actor LEAD = new CareDesk.Actor("only.dsl", "Only DSL");
  private static final LoginSession NOOR = new LoginSession("c2", "N.Care");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SECRET = "parents part, told us in confidence";

  @Inject CareDesk desk;
  @Inject CareStore store;
  @Inject Directory directory;
  @Inject TestAgents agents;
  @Inject IncidentStore incidents;
  @Inject LanternConfig config;
  @Inject TestStaff staff;
  @Inject Database database;

  private List<Person> before = List.of();

  @BeforeEach
  void begin() {
    before = directory.everybody(config.site());
    List<Person> people = new ArrayList<>(before);
    people.add(
        new Person("CARE1", "Noor Care", Person.Audience.PUPIL, 8, Set.of("n.care", "n.care2")));
    directory.replace(config.site(), people);
  }

  @AfterEach
  void bringBack() {
    directory.replace(config.site(), before);
  }

  @Test
  void anEntryMakesTodaysIncidentGraverAndItsEndTakesThatBack() {
    TestAgent agent = agents.enrolled("care-1", "CARE1");
    assertThat(
            agents
                .send(
                    agent,
                    agents.batch(
                        List.of(NOOR), agents.ago(1, Duration.ofSeconds(1), phrase("bullying"))))
                .statusCode())
        .isEqualTo(200);
    await(() -> found().size() == 1);
    assertThat(reason()).doesNotContain("on your list");

    String today = desk.today().toString();
    assertThat(desk.add(CareForm.of("noor care", SECRET, today, ""), LEAD).any()).isFalse();
    await(() -> reason().contains("on your list of pupils to look after since"));
    assertThat(found().getFirst().finding().severity()).isGreaterThan(1);
    assertThat(reason()).as("why stays on the list").doesNotContain("parents");

    CareEntry entry = entry();
    assertThat(desk.end(entry.id(), desk.today().minusDays(1), LEAD)).isTrue();
    await(() -> !reason().contains("on your list"));
    assertThat(database.read(() -> store.byId(config.site(), entry.id()))).isEmpty();

    String log =
        given()
            .baseUri(Chromium.address())
            .relaxedHTTPSValidation()
            .cookie(TestStaff.COOKIE, staff.cookie("Only SLT", Role.SLT))
            .get("/audit")
            .asString();
    assertThat(log)
        .contains("Put a pupil on the list to look after", "entry " + entry.shortId())
        .doesNotContain("Noor", SECRET);
  }

  @Test
  void itHoldsFromItsFirstDayToItsLast() {
    LocalDate today = desk.today();
    desk.add(
        CareForm.of("CARE1", SECRET, today.minusDays(3).toString(), today.minusDays(1).toString()),
        LEAD);
    CareEntry entry = entry();
    assertThat(entry.days().hold(today.minusDays(4))).isFalse();
    assertThat(entry.days().hold(today.minusDays(3))).isTrue();
    assertThat(entry.days().hold(today.minusDays(1))).isTrue();
    assertThat(entry.days().hold(today)).isFalse();
    assertThat(on(today.minusDays(1))).contains(entry);
    assertThat(on(today)).doesNotContain(entry);
    assertThat(desk.sheet(LEAD).ended()).extracting(CareSheet.Line::name).contains("Noor Care");
    assertThat(desk.end(entry.id(), today.minusDays(9), LEAD)).isTrue();
  }

  @Test
  void mistakesAreSaidAtTheirFields() {
    LocalDate today = desk.today();
    CareForm nothing = CareForm.of("nobody", " ", today.minusDays(15).toString(), "soon");
    assertThat(desk.add(nothing, LEAD).all())
        .extracting(error -> error.field())
        .containsExactly("pupil", "reason", "from", "until");
    CareForm backwards =
        CareForm.of("CARE1", SECRET, today.toString(), today.minusDays(1).toString());
    assertThat(desk.add(backwards, LEAD).at("until")).isEqualTo("The last day is before the first");
    assertThat(desk.end("no-such-entry", today, LEAD)).isFalse();
  }

  private CareEntry entry() {
    return database.read(() -> store.all(config.site())).stream()
        .filter(one -> one.personId().equals("CARE1"))
        .findFirst()
        .orElseThrow();
  }

  private List<CareEntry> on(LocalDate day) {
    return database.read(() -> store.on(config.site(), day));
  }

  private List<Incident> found() {
    return incidents.ofScope(new Scope(config.site(), "CARE1", desk.today()));
  }

  private String reason() {
    return found().getFirst().finding().grounds().reason();
  }

  private static PhraseFlag phrase(String category) {
    return new PhraseFlag(
        NOOR,
        new PhraseRule("care-test-1", "an unkind word", category, 1),
        "such an unkind word here",
        new FrontWindow("gedit", "Untitled"),
        "p1");
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waiting after %s", PATIENCE).isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
