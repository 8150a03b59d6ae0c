package school.lantern.collector.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.model.SessionChange.Change.LOG_ON;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws of the rules on seeded school days. */
class RoomRulesLawsTest {
  private static final List<String> PUPILS = List.of("a.khan", "b.jones", "c.lee", "guest");
  private static final List<String> PCS = List.of("ict1-01", "ict1-02", "ict1-03");

  /** Law: agents deliver late, twice and out of order, so arrival must not matter. */
  @Test
  void arrivalDoesNotMatter() {
    for (long seed = 0; seed < 500; seed++) {
      Verdict inOrder = anyDay(new Random(seed)).judge("12:34");
      Verdict badly = anyDay(new Random(seed)).deliveredBadly(new Random(-seed)).judge("12:34");
      assertThat(badly).as("seed %d", seed).isEqualTo(inOrder);
    }
  }

  /** Law: between now and the next check nothing changes, so nobody need look. */
  @Test
  void nothingChangesBeforeTheNextCheck() {
    for (long seed = 0; seed < 500; seed++) {
      Verdict now = anyDay(new Random(seed)).judge("12:34:00");
      Instant next = now.nextCheck();
      for (int second = 1; second < 60; second += 23) {
        String clock = "12:34:%02d".formatted(second);
        if (next == null || RoomScene.at(clock).isBefore(next)) {
          assertThat(anyDay(new Random(seed)).judge(clock).findings())
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
      RoomFacts facts = anyDay(new Random(seed)).facts("12:34");
      for (Finding finding : RoomRules.judge(facts).findings()) {
        if (finding.rule() == Rule.UNSUPERVISED_USE) {
          assertThat(facts.schedule().supervised().contains(finding.span().from()))
              .as("seed %d", seed)
              .isFalse();
        }
      }
    }
  }

  private static RoomScene anyDay(Random random) {
    RoomScene scene = new RoomScene();
    for (int hour = 9; hour < 15; hour++) {
      if (random.nextInt(3) > 0) {
        scene.lesson(
            Integer.toString(hour),
            "%02d:%02d-%02d:%02d"
                .formatted(hour, random.nextInt(20), hour, 30 + random.nextInt(30)),
            "M. Ellis");
      }
    }
    for (String pc : PCS) {
      String pupil = PUPILS.get(random.nextInt(PUPILS.size()));
      for (int hour = 9; hour < 12; hour++) {
        if (random.nextBoolean()) {
          scene.used(
              pc,
              pupil,
              "%02d:%02d-%02d:%02d"
                  .formatted(hour, random.nextInt(30), hour, 30 + random.nextInt(30)));
        }
        if (random.nextInt(4) == 0) {
          scene.typed(pc, pupil, "bullying", "%02d:%02d".formatted(hour, random.nextInt(60)));
        }
      }
      if (random.nextBoolean()) {
        scene.session(pc, pupil, LOG_ON, "12:%02d".formatted(random.nextInt(34)));
        scene.heard(pc, "12:%02d".formatted(28 + random.nextInt(6)), pupil);
      }
    }
    return scene;
  }
}
