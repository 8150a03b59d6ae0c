package school.lantern.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.FaultyLine;
import school.lantern.agent.collector.Samples;
import school.lantern.agent.collector.TestAuthority;
import school.lantern.agent.collector.TestCollector;
import school.lantern.agent.spool.Spool;
import school.lantern.agent.spool.SpoolBounds;

/**
 * What the line itself does to a delivery, on a connection that was in use and on a new one:
 * nothing is lost, nothing is stored twice. {@link DeliveryFaultsTest} has what servers do.
 */
class LineFaultsTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final int EACH = 5;

  @TempDir Path state;
  private TestCollector collector;
  private FaultyLine line;
  private Spool spool;

  @BeforeEach
  void open() throws Exception {
    collector = new TestCollector(new TestAuthority(), "localhost", 0);
    line = new FaultyLine(collector.port());
    spool = Spool.open(state.resolve("spool.db"), SpoolBounds.DEFAULT, () -> Samples.at(0));
  }

  @AfterEach
  void close() throws Exception {
    spool.close();
    line.close();
    collector.close();
  }

  @Test
  void whateverHappensToTheLineEachObservationArrivesOnce() throws Exception {
    Identity identity = Enrolment.at(line.address(), EnrolmentToken.parse(collector.token()), null);
    CollectorDoor door = CollectorDoor.to(identity, TIMEOUT);
    Delivery delivery = new Delivery(spool, () -> Samples.at(60), () -> List.of(Samples.SESSION));
    int seen = 0;
    for (FaultyLine.Fault fault : FaultyLine.Fault.values()) {
      for (int i = 0; i < EACH; i++) {
        spool.append(Samples.at(seen), Samples.phrase("p" + seen++));
      }
      if (fault != FaultyLine.Fault.NONE) {
        line.fault = fault;
        for (String connection : List.of("in use", "new")) {
          assertThat(delivery.round(door::send))
              .as("%s, a connection %s", fault, connection)
              .isInstanceOf(Outcome.Retry.class);
          assertThat(spool.waiting()).as("%s", fault).isEqualTo(EACH);
        }
        line.fault = FaultyLine.Fault.NONE;
      }
      assertThat(delivery.round(door::send))
          .as("after %s", fault)
          .isInstanceOf(Outcome.Stored.class);
      assertThat(spool.waiting()).as("after %s", fault).isZero();
    }
    assertThat(collector.stored).hasSize(seen);
    assertThat(collector.stored.values()).doesNotHaveDuplicates();
    assertThat(collector.repeated.get()).as("answers that were lost").isPositive();
  }
}
