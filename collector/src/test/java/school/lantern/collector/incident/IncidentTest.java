package school.lantern.collector.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.collector.incident.IncidentSamples.MORNING;
import static school.lantern.collector.incident.IncidentSamples.after;
import static school.lantern.collector.incident.IncidentSamples.finding;
import static school.lantern.collector.incident.IncidentSamples.fresh;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import school.lantern.collector.incident.Incident.Status;
import school.lantern.collector.incident.IncidentEvent.Changed;
import school.lantern.collector.incident.IncidentEvent.Closed;
import school.lantern.collector.incident.IncidentEvent.Explained;
import school.lantern.collector.incident.IncidentEvent.FoundAgain;
import school.lantern.collector.incident.IncidentEvent.Noted;
import school.lantern.collector.incident.IncidentEvent.PutBack;
import school.lantern.collector.incident.IncidentEvent.Reopened;
import school.lantern.collector.incident.IncidentEvent.Taken;
import school.lantern.collector.rules.Finding;

/** The life of an incident: a line for each corner, then laws. */
class IncidentTest {
  private static final Taken TAKEN_BY_ONE = new Taken(MORNING, "j.okafor");
  private static final Taken TAKEN_BY_TWO = new Taken(MORNING.plusMillis(1), "s.patel");
  private static final Closed CLOSED =
      new Closed(MORNING, "j.okafor", Outcome.SPOKEN_TO, "We talked.");
  private static final Explained EXPLAINED = new Explained(MORNING, "Cover was entered.");

  @Test
  void theFirstToTakeItKeepsIt() {
    assertThat(after(fresh(3), TAKEN_BY_ONE, TAKEN_BY_TWO).state())
        .isEqualTo(new Incident.State(Status.IN_REVIEW, "j.okafor", null, null));
  }

  @Test
  void onlyItsOwnerPutsItBack() {
    Incident taken = after(fresh(3), TAKEN_BY_ONE);
    assertThat(taken.after(new PutBack(MORNING, "s.patel"))).isEqualTo(taken);
    assertThat(taken.after(new PutBack(MORNING, "j.okafor"))).isEqualTo(fresh(3));
  }

  @Test
  void aNoteChangesNoState() {
    assertThat(fresh(3).after(new Noted(MORNING, "s.patel", "Rang home."))).isEqualTo(fresh(3));
  }

  @Test
  void closingKeepsTheWordsAndWhoSaidThem() {
    assertThat(fresh(3).after(CLOSED).state())
        .isEqualTo(new Incident.State(Status.CLOSED, "j.okafor", Outcome.SPOKEN_TO, "We talked."));
  }

  @Test
  void moreOfTheSameDoesNotReopen() {
    Incident later = after(fresh(3), CLOSED, new Changed(MORNING, finding(2)));
    assertThat(later.state().status()).isEqualTo(Status.CLOSED);
    assertThat(later.finding()).isEqualTo(finding(2));
  }

  @Test
  void somethingWorseIsNewAgain() {
    Incident later = after(fresh(3), CLOSED, new Changed(MORNING, finding(4)));
    assertThat(later.state()).isEqualTo(Incident.State.NEW);
  }

  @Test
  void aPhraseThatWasNotSeenIsNewAgain() {
    Finding more = finding(3, MORNING, MORNING.plusSeconds(60));
    assertThat(after(fresh(3), CLOSED, new Changed(MORNING, more)).state())
        .isEqualTo(Incident.State.NEW);
    assertThat(
            after(fresh(3), new Changed(MORNING, more), CLOSED, new Changed(MORNING, finding(3)))
                .state()
                .status())
        .isEqualTo(Status.CLOSED);
  }

  @Test
  void factsExplainWhatIsOpenOnly() {
    assertThat(fresh(3).after(EXPLAINED).state())
        .isEqualTo(new Incident.State(Status.EXPLAINED, null, null, "Cover was entered."));
    assertThat(after(fresh(3), CLOSED, EXPLAINED)).isEqualTo(fresh(3).after(CLOSED));
  }

  @Test
  void foundAgainGoesBackToWhoHadIt() {
    FoundAgain again = new FoundAgain(MORNING, finding(3));
    assertThat(after(fresh(3), EXPLAINED, again)).isEqualTo(fresh(3));
    assertThat(after(fresh(3), TAKEN_BY_ONE, EXPLAINED, again))
        .isEqualTo(fresh(3).after(TAKEN_BY_ONE));
  }

  @Test
  void reopeningGivesItToWhoReopened() {
    assertThat(after(fresh(3), CLOSED, new Reopened(MORNING, "s.patel")).state())
        .isEqualTo(new Incident.State(Status.IN_REVIEW, "s.patel", null, null));
    assertThat(fresh(3).after(new Reopened(MORNING, "s.patel"))).isEqualTo(fresh(3));
  }

  /** Law: whatever comes in whatever order, the state makes sense, and a replay gives it again. */
  @Test
  void aReplayGivesTheSameState() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<IncidentEvent> events = new ArrayList<>();
      Incident now = fresh(3);
      for (int i = 0; i < 12; i++) {
        IncidentEvent event = anyEvent(random, MORNING.plusSeconds(i));
        events.add(event);
        now = now.after(event);
        Incident.State state = now.state();
        assertThat(state.outcome() != null)
            .as("seed %d: an outcome exactly while closed", seed)
            .isEqualTo(state.status() == Status.CLOSED);
        if (state.status() == Status.IN_REVIEW) {
          assertThat(state.owner()).as("seed %d: somebody reviews it", seed).isNotNull();
        }
        if (state.status() == Status.NEW) {
          assertThat(state).as("seed %d: new is new", seed).isEqualTo(Incident.State.NEW);
        }
      }
      List<IncidentEvent> stored =
          events.stream().map(IncidentJson::write).map(IncidentJson::event).toList();
      assertThat(after(fresh(3), stored.toArray(IncidentEvent[]::new)))
          .as("seed %d", seed)
          .isEqualTo(now);
    }
  }

  private static IncidentEvent anyEvent(Random random, Instant at) {
    String by = random.nextBoolean() ? "j.okafor" : "s.patel";
    return switch (random.nextInt(8)) {
      case 0 -> new Changed(at, finding(1 + random.nextInt(5)));
      case 1 -> new Explained(at, "The facts changed.");
      case 2 -> new FoundAgain(at, finding(1 + random.nextInt(5)));
      case 3 -> new Taken(at, by);
      case 4 -> new PutBack(at, by);
      case 5 -> new Noted(at, by, "Seen.");
      case 6 -> new Closed(at, by, Outcome.NO_CONCERN, "");
      default -> new Reopened(at, by);
    };
  }
}
