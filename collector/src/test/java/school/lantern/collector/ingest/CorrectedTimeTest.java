package school.lantern.collector.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.lantern.model.Moment;

class CorrectedTimeTest {
  private static final UUID BOOT = new UUID(1, 1);
  private static final UUID EARLIER_BOOT = new UUID(1, 0);
  private static final Instant RECEIVED = Instant.parse("2026-11-23T10:00:00Z");
  private static final Moment SENT = at("2026-11-23T10:00:00Z", 1_000_000, BOOT);

  @Test
  void anAgreeingWallClockIsBelieved() {
    assertThat(corrected("2026-11-23T09:59:03Z", 940_000, BOOT)).isEqualTo("2026-11-23T09:59:03Z");
  }

  @Test
  void fiveSecondsApartStillAgree() {
    assertThat(corrected("2026-11-23T09:59:05Z", 940_000, BOOT)).isEqualTo("2026-11-23T09:59:05Z");
    assertThat(corrected("2026-11-23T09:58:55Z", 940_000, BOOT)).isEqualTo("2026-11-23T09:58:55Z");
    assertThat(corrected("2026-11-23T09:59:05.001Z", 940_000, BOOT))
        .isEqualTo("2026-11-23T09:59:00Z");
  }

  @Test
  void aWrongWallClockGivesWayToTheTimeSinceBoot() {
    assertThat(corrected("1970-01-01T00:00:00Z", 940_000, BOOT)).isEqualTo("2026-11-23T09:59:00Z");
    assertThat(corrected("2031-01-01T00:00:00Z", 940_000, BOOT)).isEqualTo("2026-11-23T09:59:00Z");
  }

  @Test
  void fromAnotherBootOnlyTheWallClockIsLeft() {
    assertThat(corrected("2026-11-22T15:00:00Z", 7_000_000, EARLIER_BOOT))
        .isEqualTo("2026-11-22T15:00:00Z");
  }

  @Test
  void nothingHappensAfterItWasReceived() {
    assertThat(corrected("2026-11-23T10:00:03Z", 1_000_000, BOOT)).isEqualTo(RECEIVED);
    assertThat(corrected("2027-01-01T00:00:00Z", 7, EARLIER_BOOT)).isEqualTo(RECEIVED);
    assertThat(corrected("2026-11-23T10:00:30Z", 1_030_000, BOOT)).isEqualTo(RECEIVED);
  }

  /** Law: however wrong the wall clock, within a boot the result is off by 5 s at most. */
  @Test
  void withinABootItIsNeverFarOff() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      long agoMillis = random.nextLong(1_000_000);
      Instant truth = RECEIVED.minusMillis(agoMillis);
      Instant wall = truth.plusMillis(random.nextLong(-20_000, 20_000));

      Instant corrected =
          CorrectedTime.of(new Moment(wall, 1_000_000 - agoMillis, BOOT), SENT, RECEIVED);

      assertThat(Duration.between(truth, corrected).abs())
          .as("seed %d", seed)
          .isLessThanOrEqualTo(CorrectedTime.AGREES);
      assertThat(corrected).as("seed %d", seed).isBeforeOrEqualTo(RECEIVED);
    }
  }

  private static Instant corrected(String wall, long uptimeMillis, UUID boot) {
    return CorrectedTime.of(at(wall, uptimeMillis, boot), SENT, RECEIVED);
  }

  private static Moment at(String wall, long uptimeMillis, UUID boot) {
    return new Moment(Instant.parse(wall), uptimeMillis, boot);
  }
}
