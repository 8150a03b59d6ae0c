package school.lantern.agent.moment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.lantern.model.Moment;

/** A simulated machine that sleeps, is set and is slow to answer, and what its clocks tell. */
class ClockStepsTest {
  private static final UUID BOOT = new UUID(0, 1);
  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  private long uptimeMillis = 50_000;
  private long awakeMillis = -7_000;
  private long wallMillis = NINE.toEpochMilli();
  private final ClockSteps steps = new ClockSteps();

  private void works(long millis) {
    uptimeMillis += millis;
    awakeMillis += millis;
    wallMillis += millis;
  }

  private void sleeps(long millis) {
    uptimeMillis += millis;
    wallMillis += millis;
  }

  /** As the kernel rounds, with delays before, between and after the clocks. */
  private ClockReading reading(long... delays) {
    long before = uptimeMillis / 10 * 10;
    works(delays.length > 0 ? delays[0] : 0);
    long awake = awakeMillis;
    works(delays.length > 1 ? delays[1] : 0);
    Instant wall = Instant.ofEpochMilli(wallMillis);
    works(delays.length > 2 ? delays[2] : 0);
    return new ClockReading(new Moment(wall, uptimeMillis / 10 * 10, BOOT), before, awake);
  }

  private ClockStep read(long... delays) {
    return steps.read(reading(delays));
  }

  @Test
  void aMachineThatWorksTellsNothing() {
    assertThat(read()).isEqualTo(ClockStep.NONE);
    works(5000);
    assertThat(read()).isEqualTo(ClockStep.NONE);
    works(Duration.ofHours(3).toMillis());
    assertThat(read()).isEqualTo(ClockStep.NONE);
  }

  @Test
  void sleepIsWhatTheOneClockCountedAndTheOtherDidNot() {
    read();
    works(5000);
    sleeps(60_000);
    works(2000);
    ClockStep step = read();
    assertThat(step.slept()).isBetween(Duration.ofMillis(59_980), Duration.ofMillis(60_020));
    assertThat(step.set()).isZero();
    assertThat(step.within()).isBetween(Duration.ofMillis(66_990), Duration.ofMillis(67_010));
    assertThat(read()).isEqualTo(ClockStep.NONE);
  }

  @Test
  void aClockThatIsSetMovesAgainstTheTimeSinceBoot() {
    read();
    wallMillis += 3_600_000;
    works(5000);
    assertThat(read().set()).isBetween(Duration.ofMillis(3_599_980), Duration.ofMillis(3_600_020));
    wallMillis -= 86_400_000;
    assertThat(read().set().toHours()).isEqualTo(-24);
    wallMillis += 1000; // a leap second
    assertThat(read()).isEqualTo(ClockStep.NONE);
    wallMillis += 1100; // steps that add up
    assertThat(read().set().toSeconds()).isEqualTo(2);
  }

  @Test
  void aClockThatWasSetBetweenTwoRunsOfTheService() {
    steps.resume(reading().now());
    works(20_000);
    assertThat(read()).isEqualTo(ClockStep.NONE);
    ClockSteps next = new ClockSteps();
    next.resume(reading().now());
    works(20_000);
    wallMillis += 600_000;
    assertThat(next.read(reading()).set().toSeconds()).isBetween(599L, 601L);
  }

  /** Law: a slow reader never makes a step, and never hides one for good. */
  @Test
  void whateverTheReadersDelays() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      long slept = 0;
      long told = 0;
      long set = 0;
      long toldSet = 0;
      read();
      for (int turn = 0; turn < 40; turn++) {
        works(random.nextInt(6000));
        if (random.nextInt(5) == 0) {
          long sleep = 2000L + random.nextInt(100_000);
          sleeps(sleep);
          slept += sleep;
        }
        if (random.nextInt(5) == 0) {
          long jump = 3000L + random.nextInt(1_000_000);
          jump = random.nextBoolean() ? jump : -jump;
          wallMillis += jump;
          set += jump;
        }
        ClockStep step = read(delay(random), delay(random), delay(random));
        told += step.slept().toMillis();
        toldSet += step.set().toMillis();
        assertThat(step.slept().isZero() || slept > 0).as("seed %d", seed).isTrue();
      }
      ClockStep last = read();
      assertThat(told + last.slept().toMillis())
          .as("asleep, seed %d", seed)
          .isBetween(slept - 8000, slept + 8000);
      assertThat(toldSet + last.set().toMillis())
          .as("set, seed %d", seed)
          .isBetween(set - 8000, set + 8000);
    }
  }

  /** Mostly none, sometimes held up for seconds. */
  private static long delay(Random random) {
    return random.nextInt(10) == 0 ? random.nextInt(4000) : random.nextInt(3);
  }

  @Test
  void theClocksOfThisMachineGoForward() {
    ClockReading first = MachineClock.ofThisMachine().reading();
    ClockReading second = MachineClock.ofThisMachine().reading();
    assertThat(second.awakeMillis()).isGreaterThanOrEqualTo(first.awakeMillis());
    assertThat(second.uptimeBeforeMillis()).isGreaterThanOrEqualTo(first.now().uptimeMillis());
    assertThat(second.now().boot()).isEqualTo(first.now().boot());
  }
}
