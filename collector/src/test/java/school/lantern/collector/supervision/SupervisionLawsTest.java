package school.lantern.collector.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws of the interval algebra, on 500 seeded school mornings of 300 seconds. */
class SupervisionLawsTest {
  private static final int SEEDS = 500;
  private static final int SECONDS = 300;
  private static final int LONGEST_GRACE_SECONDS = 40;

  @Test
  void orderOfInputDoesNotMatter() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      List<Interval> parts = anyStretches(random);
      List<Interval> shuffled = new ArrayList<>(parts);
      Collections.shuffle(shuffled, random);
      assertThat(IntervalSet.of(shuffled)).as("seed %d", seed).isEqualTo(IntervalSet.of(parts));
    }
  }

  @Test
  void moreSupervisionNeverMakesMoreGap() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      IntervalSet use = IntervalSet.of(anyStretches(random));
      IntervalSet supervised = IntervalSet.of(anyStretches(random));
      IntervalSet more = supervised.union(IntervalSet.of(anyStretches(random)));
      Duration grace = anySeconds(random);
      Duration minimum = anySeconds(random);
      IntervalSet before = gaps(use, supervised, grace, minimum);
      IntervalSet after = gaps(use, more, grace, minimum);
      assertThat(after.minus(before)).as("seed %d", seed).isEqualTo(IntervalSet.EMPTY);
    }
  }

  @Test
  void agreesWithCountingEverySecond() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      IntervalSet use = IntervalSet.of(anyStretches(random));
      IntervalSet supervised = IntervalSet.of(anyStretches(random));
      Duration grace = anySeconds(random);
      Duration minimum = anySeconds(random);
      assertThat(seconds(gaps(use, supervised, grace, minimum)))
          .as("seed %d", seed)
          .isEqualTo(secondBySecond(seconds(use), seconds(supervised), grace, minimum));
      assertThat(seconds(use.intersect(supervised)))
          .as("seed %d, both", seed)
          .isEqualTo(both(seconds(use), seconds(supervised)));
    }
  }

  /** The same question, asked of each second by itself. */
  private static BitSet secondBySecond(
      BitSet use, BitSet supervised, Duration grace, Duration minimum) {
    BitSet alone = (BitSet) use.clone();
    alone.andNot(supervised);
    BitSet gap = new BitSet();
    for (int second = alone.nextSetBit(0); second >= 0; second = alone.nextSetBit(second + 1)) {
      int start = alone.previousClearBit(second) + 1;
      int end = alone.nextClearBit(second);
      int lastSupervised = supervised.previousSetBit(second);
      boolean lent = lastSupervised >= 0 && second - lastSupervised <= grace.toSeconds();
      gap.set(second, end - start >= minimum.toSeconds() && !lent);
    }
    return gap;
  }

  private static IntervalSet gaps(
      IntervalSet use, IntervalSet supervised, Duration grace, Duration minimum) {
    PupilDay pupil = new PupilDay("one", null, use, IntervalSet.EMPTY, PupilDay.Personal.NONE);
    return Supervision.gaps(List.of(pupil), supervised, new Tolerance(grace, minimum)).room();
  }

  private static BitSet both(BitSet one, BitSet other) {
    BitSet common = (BitSet) one.clone();
    common.and(other);
    return common;
  }

  private static BitSet seconds(IntervalSet set) {
    BitSet seconds = new BitSet();
    for (Interval part : set.intervals()) {
      seconds.set(
          Math.toIntExact(part.from().getEpochSecond()),
          Math.toIntExact(part.until().getEpochSecond()));
    }
    return seconds;
  }

  private static List<Interval> anyStretches(Random random) {
    List<Interval> stretches = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      int from = random.nextInt(SECONDS);
      int length = 1 + random.nextInt(60);
      stretches.add(
          new Interval(Instant.ofEpochSecond(from), Instant.ofEpochSecond((long) from + length)));
    }
    return stretches;
  }

  private static Duration anySeconds(Random random) {
    return Duration.ofSeconds(random.nextInt(LONGEST_GRACE_SECONDS));
  }
}
