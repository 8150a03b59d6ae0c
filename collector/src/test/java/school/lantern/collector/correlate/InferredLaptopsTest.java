package school.lantern.collector.correlate;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.correlate.LaptopSchool.AMELIA;
import static school.lantern.collector.correlate.LaptopSchool.BEN;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import school.lantern.collector.fleet.BookedTime;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.InferredStays;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.incident.Incident;
import school.lantern.collector.incident.IncidentStore;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.rules.Evidence;
import school.lantern.collector.rules.Rule;

/**
 * A laptop of a trolley that nobody booked, from the agent's batch to the incident: in use from
 * 10:50 to 11:20 in period 3, in which M. Ellis teaches 8B in INLAB, unless cover says otherwise.
 */
@QuarkusTest
class InferredLaptopsTest {
  @Inject LaptopSchool school;
  @Inject Lessons lessons;
  @Inject Fleet fleet;
  @Inject IncidentStore incidents;
  @Inject InferredStays stays;
  @Inject RoomDayTrials trials;
  @Inject CoverageLedger ledger;
  @Inject Scheduler scheduler;

  @BeforeEach
  void begin(TestInfo test) {
    scheduler.pause(); // the queue is ours
    school.begin(test.getTestMethod().orElseThrow().getName());
  }

  @AfterEach
  void clean() {
    try {
      school.end();
    } finally {
      scheduler.resume();
    }
  }

  @Test
  void anUnsupervisedLessonIsAnIncidentOfItsRoomAndNotOfTheCupboard() {
    school.cover(school.lab(), null);
    school.used("in-lap1", school.trolley(), AMELIA);
    drain();

    assertThat(incidents(school.trolley())).as("nothing happened in the cupboard").isEmpty();
    assertThat(incidents(school.lab()))
        .singleElement()
        .satisfies(
            incident -> {
              assertThat(incident.finding().rule()).isEqualTo(Rule.UNSUPERVISED_USE);
              assertThat(incident.finding().span().from())
                  .isBetween(lessons.at("10:50"), lessons.at("10:51"));
              assertThat(incident.finding().grounds().evidence())
                  .extracting(Evidence::text)
                  .anyMatch(text -> text.contains("inferred from its user’s lesson"));
            });
    assertThat(trials.of(lessons.scope(school.lab())).uses())
        .singleElement()
        .satisfies(use -> assertThat(use.known().placed()).isTrue());
    assertThat(trials.of(lessons.scope(school.trolley())).uses()).isEmpty();
    assertThat(stays.of(school.day(school.trolley()))).hasSize(1);
    LocalDate day = school.day("").day();
    assertThat(stays.machines(school.site(), day, day)).isPositive();
  }

  @Test
  void aSupervisedLessonIsInOrderAndNoLaptopIsMissedAnywhere() {
    school.used("in-lap2", school.trolley(), AMELIA);
    drain();
    lessons.theDayIsOver();
    school.markAll();
    drain();
    assertThat(incidents(school.lab())).isEmpty();
    assertThat(incidents(school.trolley())).isEmpty();
    assertThat(lessons.unknown(ledger, school.lab())).as("none is expected there").isEmpty();
    assertThat(lessons.unknown(ledger, school.trolley())).isEmpty();
    assertThat(lessons.kept(ledger)).containsKey(school.lab());
  }

  @Test
  void whoHasNoLessonUsesItInTheCupboard() {
    school.used("in-lap3", school.trolley(), BEN);
    drain();
    assertThat(incidents(school.lab())).isEmpty();
    assertThat(incidents(school.trolley()))
        .extracting(one -> one.finding().rule())
        .containsExactly(Rule.UNSUPERVISED_USE);
  }

  @Test
  void aFixedComputerStaysWhereItStands() {
    fleet.replaceRooms(
        school.site(), List.of(new Room(school.lab(), "Lab"), new Room(school.art(), "Art")));
    school.used("in-fixed", school.art(), AMELIA);
    drain();
    assertThat(trials.of(lessons.scope(school.art())).uses()).hasSize(1);
    assertThat(trials.of(lessons.scope(school.lab())).uses()).isEmpty();
  }

  /** The lesson took place elsewhere: what was found in the one room is explained. */
  @Test
  void aChangeOfRoomsThatIsEnteredLateMovesTheLaptop() {
    school.cover(school.lab(), null);
    school.used("in-lap4", school.trolley(), AMELIA);
    drain();
    assertThat(incidents(school.lab())).hasSize(1);

    school.corrected(school.art(), "E1");
    drain();
    assertThat(incidents(school.lab()))
        .extracting(one -> one.state().status())
        .containsExactly(Incident.Status.EXPLAINED);
    assertThat(incidents(school.art())).isEmpty();
    assertThat(trials.of(lessons.scope(school.art())).uses()).hasSize(1);
    assertThat(trials.of(lessons.scope(school.lab())).uses()).isEmpty();
  }

  @Test
  void aBookingGoesBeforeWhatIsInferred() {
    school.used("in-lap5", school.trolley(), AMELIA);
    drain();
    assertThat(trials.of(lessons.scope(school.lab())).uses()).hasSize(1);
    LocalTime from = LocalTime.of(10, 0);
    fleet.replaceBookings(
        school.site(),
        List.of(
            new BookedTime(
                school.trolley(),
                school.art(),
                school.day(school.art()).day(),
                from,
                LocalTime.of(12, 0))));
    drain();
    assertThat(trials.of(lessons.scope(school.lab())).uses()).isEmpty();
    assertThat(trials.of(lessons.scope(school.art())).uses())
        .singleElement()
        .satisfies(use -> assertThat(use.known().placed()).isFalse());
    assertThat(stays.of(school.day(school.trolley()))).isEmpty();

    fleet.replaceBookings(school.site(), List.of());
    drain();
    assertThat(trials.of(lessons.scope(school.lab())).uses()).hasSize(1);
  }

  /** Law: in whatever order room-days are computed, the end is the same. */
  @Test
  void theOrderOfComputingMakesNoDifference() {
    school.cover(school.lab(), null);
    school.used("in-lap6", school.trolley(), AMELIA);
    drain();
    Map<String, String> kept = kept();
    assertThat(kept).containsKey(school.lab());
    for (long seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      stays.replace(
          school.day(school.trolley()), Map.of()); // as if the laptop's facts had come just now
      school.markAll();
      school.drain(random);
      assertThat(kept()).as("seed %d", seed).isEqualTo(kept);
      assertThat(incidents(school.trolley()))
          .as("seed %d", seed)
          .allMatch(InferredLaptopsTest::explained);
      assertThat(incidents(school.lab()).stream().filter(one -> !explained(one)))
          .as("seed %d", seed)
          .hasSize(1);
    }
  }

  private static boolean explained(Incident incident) {
    return incident.state().status() == Incident.Status.EXPLAINED;
  }

  /** Of this test's rooms. */
  private Map<String, String> kept() {
    Map<String, String> kept = lessons.kept(ledger);
    kept.keySet().retainAll(List.of(school.lab(), school.art(), school.trolley()));
    return kept;
  }

  private void drain() {
    school.drain(new Random(0));
  }

  private List<Incident> incidents(String room) {
    return incidents.ofScope(school.day(room));
  }
}
