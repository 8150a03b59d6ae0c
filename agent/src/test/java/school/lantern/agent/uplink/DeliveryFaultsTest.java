package school.lantern.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.Fault;
import school.lantern.agent.collector.Samples;
import school.lantern.agent.collector.TestAuthority;
import school.lantern.agent.collector.TestCollector;
import school.lantern.agent.spool.Spool;
import school.lantern.agent.spool.SpoolBounds;
import school.lantern.model.Gap;
import school.lantern.model.Observation;
import school.lantern.model.ObservationBatch;
import school.lantern.model.Wire;

/** Each way in which a delivery can fail, over real sockets: nothing lost, nothing stored twice. */
class DeliveryFaultsTest {
  private static final int OBSERVATIONS = 40;
  private static final Duration TIMEOUT = Duration.ofMillis(700);

  @TempDir Path state;
  private TestCollector collector;
  private Spool spool;
  private Delivery delivery;
  private Identity identity;
  private Function<ObservationBatch, Outcome> door;

  @BeforeEach
  void enrol() throws Exception {
    collector = new TestCollector(new TestAuthority(), "localhost", 0);
    identity = Enrolment.at(collector.address(), EnrolmentToken.parse(collector.token()), null);
    door = CollectorDoor.to(identity, TIMEOUT)::send;
    spool = Spool.open(state.resolve("spool.db"), SpoolBounds.DEFAULT, () -> Samples.at(0));
    delivery = new Delivery(spool, () -> Samples.at(60), () -> List.of(Samples.SESSION));
    for (int i = 0; i < OBSERVATIONS; i++) {
      spool.append(Samples.at(i), i % 10 == 0 ? Samples.phrase("p" + i) : Samples.title("t" + i));
    }
  }

  @AfterEach
  void close() {
    spool.close();
    collector.close();
  }

  @Test
  void everyFaultThatPassesLeavesNothingLostAndNothingTwice() {
    List<Fault> passing =
        List.of(
            Fault.SLOW,
            Fault.STALLED_BODY,
            Fault.REPLY_LOST,
            Fault.BROKEN_RECEIPT,
            Fault.CAPTIVE_PORTAL,
            Fault.status(400),
            Fault.status(404),
            Fault.status(500),
            Fault.status(502),
            Fault.status(302),
            Fault.status(429),
            Fault.busy(429, "1"),
            Fault.busy(503, "Wed, 21 Oct 2015 07:28:00 GMT"),
            Fault.busy(503, "soon"),
            Fault.status(503));
    for (Fault fault : passing) {
      collector.faults.add(fault);
      if (fault.equals(Fault.REPLY_LOST)) {
        collector.faults.add(fault); // a connection that breaks is tried twice at once
      }
      assertThat(delivery.round(door)).as(fault.name()).isInstanceOf(Outcome.Retry.class);
      assertThat(spool.waiting()).as(fault.name()).isEqualTo(OBSERVATIONS);
    }
    assertEverythingArrives(OBSERVATIONS);
    assertThat(collector.repeated.get()).isPositive();
  }

  @Test
  void aConnectionThatHadGoneStaleIsReplacedAtOnce() {
    collector.faults.add(Fault.RESET);
    assertThat(delivery.round(door)).isInstanceOf(Outcome.Stored.class);
    assertEverythingArrives(OBSERVATIONS);
  }

  @Test
  void nobodyThere() throws Exception {
    collector.close();
    assertThat(delivery.round(door)).isInstanceOf(Outcome.Retry.class);
    assertThat(spool.waiting()).isEqualTo(OBSERVATIONS);
    collector = new TestCollector(new TestAuthority(), "localhost", collector.port());
    // Another authority at the old address: a wrong server must not get a single observation.
    assertThat(delivery.round(door)).isInstanceOf(Outcome.Retry.class);
    assertThat(collector.batches).isEmpty();
    assertThat(spool.waiting()).isEqualTo(OBSERVATIONS);
  }

  @Test
  void aDeviceThatIsNotWelcomeKeepsEverythingAndShowsNothing() {
    collector.faults.add(Fault.problem(403, Wire.PROBLEM_REVOKED, "revoked"));
    assertThat(delivery.round(door)).isEqualTo(new Outcome.NotWelcome("this device was revoked"));
    collector.faults.add(Fault.problem(401, Wire.PROBLEM_UNKNOWN_DEVICE, "unknown"));
    assertThat(delivery.round(door))
        .isEqualTo(new Outcome.NotWelcome("the collector does not know this device"));
    collector.faults.add(Fault.LOG_ON_FIRST);
    assertThat(delivery.round(door)).isInstanceOf(Outcome.NotWelcome.class);
    assertThat(spool.waiting()).isEqualTo(OBSERVATIONS);
    assertThat(delivery.knock(door)).isInstanceOf(Outcome.Stored.class);
    assertThat(collector.stored).isEmpty();
    assertEverythingArrives(OBSERVATIONS);
  }

  @Test
  void aBatchThatIsTooLargeIsHalvedUntilItFits() {
    collector.batchMax = 7;
    assertThat(delivery.round(door)).isInstanceOf(Outcome.Stored.class);
    assertEverythingArrives(OBSERVATIONS);
    assertThat(collector.batches).allMatch(batch -> batch.observations().size() <= 7);
  }

  @Test
  void theOneObservationThatTheCollectorCannotReadIsFoundAndReported() {
    collector.unreadable = Samples.title("t33")::equals;
    assertThat(delivery.round(door)).isInstanceOf(Outcome.Stored.class);
    assertThat(delivery.round(door)).isInstanceOf(Outcome.Stored.class);
    assertThat(spool.waiting()).isZero();
    assertThat(collector.stored).hasSize(OBSERVATIONS); // one less, and the gap that says so
    assertThat(collector.stored.values())
        .filteredOn(Gap.class::isInstance)
        .singleElement()
        .isEqualTo(
            new Gap(
                null,
                Gap.Reason.REFUSED_BY_COLLECTOR,
                Samples.NINE,
                Samples.NINE,
                1,
                "window-focus: the collector cannot read it"));
  }

  @Test
  void aCollectorThatRefusesEvenEmptyBatchesCostsNoObservation() {
    for (int i = 0; i < 200; i++) {
      collector.faults.add(Fault.problem(400, Wire.PROBLEM_BAD_REQUEST, "broken today"));
    }
    assertThat(delivery.round(door)).isInstanceOf(Outcome.Retry.class);
    assertThat(spool.waiting()).isEqualTo(OBSERVATIONS);
    collector.faults.clear();
    assertEverythingArrives(OBSERVATIONS);
  }

  @Test
  void urgentOnesAreSentFirst() {
    delivery.round(door);
    List<Observation> sent =
        collector.batches.get(0).observations().stream().map(o -> o.what()).toList();
    assertThat(sent.subList(0, 4)).allMatch(Observation::urgent);
    assertThat(sent.subList(4, OBSERVATIONS)).noneMatch(Observation::urgent);
    assertThat(collector.batches.get(0).openSessions()).containsExactly(Samples.SESSION);
  }

  private void assertEverythingArrives(int count) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < count && spool.waiting() > 0; i++) {
      outcomes.add(delivery.round(door));
    }
    assertThat(spool.waiting()).as("%s", outcomes).isZero();
    assertThat(collector.stored).hasSize(count);
  }
}
