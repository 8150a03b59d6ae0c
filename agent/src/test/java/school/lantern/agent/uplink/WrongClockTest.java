package school.lantern.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.lantern.agent.collector.Samples;
import school.lantern.agent.collector.TestAuthority;
import school.lantern.agent.collector.TestCollector;
import school.lantern.model.ObservationBatch;

/** Collector and workstation live in different years, over real TLS. */
class WrongClockTest {
  private static final Duration YEARS = Duration.ofDays(20 * 365);

  @Test
  void aWorkstationWhoseBatteryIsEmptyEnrolsAndDelivers() throws Exception {
    try (TestCollector collector =
        new TestCollector(new TestAuthority(YEARS), new TestAuthority(), "localhost", 0)) {
      Identity identity = enrol(collector);
      assertThat(identity.authorities().first().getNotBefore()).isInTheFuture();
      assertThat(send(identity)).isInstanceOf(Outcome.Stored.class);
    }
  }

  @Test
  void aWorkstationThatIsYearsAheadEnrols() throws Exception {
    TestAuthority longAgo = new TestAuthority(YEARS.negated());
    try (TestCollector collector = new TestCollector(longAgo, "localhost", 0)) {
      assertThat(enrol(collector).certificate().getNotAfter()).isInThePast();
    }
  }

  @Test
  void aServerWhoseCertificateEndedBeforeOursBeganIsRefused() throws Exception {
    TestAuthority longAgo = new TestAuthority(YEARS.negated());
    try (TestCollector collector =
        new TestCollector(longAgo, new TestAuthority(), "localhost", 0)) {
      assertThat(send(enrol(collector)))
          .isInstanceOfSatisfying(
              Outcome.Retry.class,
              retry -> assertThat(retry.why()).contains("no trusted connection"));
      assertThat(collector.batches).isEmpty();
    }
  }

  private static Identity enrol(TestCollector collector) throws Exception {
    return Enrolment.at(collector.address(), EnrolmentToken.parse(collector.token()), null);
  }

  private static Outcome send(Identity identity) throws Exception {
    return CollectorDoor.to(identity)
        .send(new ObservationBatch(UUID.randomUUID(), Samples.at(0), List.of(), List.of()));
  }
}
