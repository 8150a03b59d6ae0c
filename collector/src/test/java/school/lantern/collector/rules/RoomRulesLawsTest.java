package school.lantern.collector.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import school.lantern.collector.supervision.Amounts;
import school.lantern.collector.supervision.Cell;
import school.lantern.collector.supervision.RoomDayCoverage;
import school.lantern.collector.supervision.UnsupervisedStretch;

/** Laws of the rules on seeded school days. */
class RoomRulesLawsTest {
  /** Law: agents deliver late, twice and out of order, so arrival must not matter. */
  @Test
  void arrivalDoesNotMatter() {
    for (long seed = 0; seed < 500; seed++) {
      Verdict inOrder = AnyRoomDay.inFull(new Random(seed)).judge("12:34");
      Verdict badly =
          AnyRoomDay.inFull(new Random(seed)).deliveredBadly(new Random(-seed)).judge("12:34");
      assertThat(badly).as("seed %d", seed).isEqualTo(inOrder);
    }
  }

  /** Law: between now and the next check nothing changes, so nobody need look. */
  @Test
  void nothingChangesBeforeTheNextCheck() {
    for (long seed = 0; seed < 500; seed++) {
      Verdict now = AnyRoomDay.inFull(new Random(seed)).judge("12:34:00");
      Instant next = now.nextCheck();
      for (int second = 1; second < 60; second += 23) {
        String clock = "12:34:%02d".formatted(second);
        if (next == null || RoomScene.at(clock).isBefore(next)) {
          assertThat(AnyRoomDay.inFull(new Random(seed)).judge(clock).findings())
              .as("seed %d at %s", seed, clock)
              .isEqualTo(now.findings());
        }
      }
    }
  }

  /** Law: unsupervised internet use is the same, added up over cells or over gaps. */
  @Test
  void cellsAndGapsHoldTheSameUnsupervisedInternetUse() {
    Duration all = Duration.ZERO;
    for (long seed = 0; seed < 500; seed++) {
      RoomDayCoverage coverage = AnyRoomDay.inFull(new Random(seed)).judge("12:34").coverage();
      Amounts cells =
          coverage.cells().stream().map(Cell::amounts).reduce(Amounts.NONE, Amounts::plus);
      Duration gaps =
          coverage.gaps().stream()
              .map(UnsupervisedStretch::internetTime)
              .reduce(Duration.ZERO, Duration::plus);
      assertThat(cells.unsupervisedInternet()).as("seed %d", seed).isEqualTo(gaps);
      all = all.plus(gaps);
    }
    assertThat(all).isPositive();
  }

  /** Law: nobody is found alone while somebody is scheduled. */
  @Test
  void aFindingNeverBeginsUnderSupervision() {
    for (long seed = 0; seed < 500; seed++) {
      RoomFacts facts = AnyRoomDay.inFull(new Random(seed)).facts("12:34");
      for (Finding finding : RoomRules.judge(facts).findings()) {
        if (finding.rule().topic() == Rule.UNSUPERVISED_USE) {
          assertThat(RoomReading.of(facts).room().supervised().contains(finding.span().from()))
              .as("seed %d", seed)
              .isFalse();
        }
      }
    }
  }

  /** Law: a lesson or a member of staff more never makes more unsupervised use. */
  @Test
  void moreSupervisionNeverMakesMoreGap() {
    Duration spared = Duration.ZERO;
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(-seed);
      Duration alone = alone(AnyRoomDay.inFull(new Random(seed)));
      RoomScene more = AnyRoomDay.inFull(new Random(seed));
      String stretch = AnyRoomDay.any(random, 9 + random.nextInt(3));
      Duration left =
          alone(
              random.nextBoolean()
                  ? more.present("R. Extra", stretch)
                  : more.lesson("extra", stretch, "R. Extra"));
      assertThat(left).as("seed %d", seed).isLessThanOrEqualTo(alone);
      spared = spared.plus(alone.minus(left));
    }
    assertThat(spared).isPositive();
  }

  private static Duration alone(RoomScene scene) {
    return scene.judge("12:34").coverage().cells().stream()
        .map(Cell::amounts)
        .reduce(Amounts.NONE, Amounts::plus)
        .unsupervised();
  }
}
