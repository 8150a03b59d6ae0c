package school.lantern.collector.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
}
