package school.lantern.collector.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static school.lantern.collector.incident.IncidentSamples.MORNING;
import static school.lantern.collector.incident.IncidentSamples.fresh;

import org.junit.jupiter.api.Test;

/** Buttons that come too late, each with its sentence. */
class ActionsTest {
  private static final Incident NEW = fresh(3);
  private static final Incident TAKEN = NEW.after(new IncidentEvent.Taken(MORNING, "j.okafor"));
  private static final Incident CLOSED =
      TAKEN.after(new IncidentEvent.Closed(MORNING, "j.okafor", Outcome.SPOKEN_TO, ""));
  private static final Incident EXPLAINED =
      NEW.after(new IncidentEvent.Explained(MORNING, "Cover was entered."));

  @Test
  void takingTwiceIsOneTaking() {
    assertThat(Actions.take(NEW, MORNING, "j.okafor"))
        .contains(new IncidentEvent.Taken(MORNING, "j.okafor"));
    assertThat(Actions.take(TAKEN, MORNING, "j.okafor")).isEmpty();
  }

  @Test
  void theSecondSeesWhoWasFirst() {
    assertThatThrownBy(() -> Actions.take(TAKEN, MORNING, "s.patel"))
        .isInstanceOf(IncidentConflict.class)
        .hasMessage("j.okafor has already taken this.");
    Incidents.Closing late = new Incidents.Closing("s.patel", Outcome.FALSE_ALARM, "");
    assertThatThrownBy(() -> Actions.close(CLOSED, MORNING, late))
        .hasMessage("j.okafor has already closed this.");
  }

  @Test
  void closingTwiceWithTheSameOutcomeIsOneClosing() {
    Incidents.Closing again = new Incidents.Closing("j.okafor", Outcome.SPOKEN_TO, "");
    assertThat(Actions.close(CLOSED, MORNING, again)).isEmpty();
  }

  @Test
  void whatFactsExplainedMayStillBeClosed() {
    Incidents.Closing closing = new Incidents.Closing("s.patel", Outcome.NO_CONCERN, " Fine. ");
    assertThat(Actions.close(EXPLAINED, MORNING, closing))
        .contains(new IncidentEvent.Closed(MORNING, "s.patel", Outcome.NO_CONCERN, "Fine."));
  }

  @Test
  void onlyWhatIsClosedIsReopened() {
    assertThat(Actions.reopen(CLOSED, MORNING, "s.patel")).isPresent();
    assertThat(Actions.reopen(TAKEN, MORNING, "s.patel")).isEmpty();
    assertThatThrownBy(() -> Actions.reopen(EXPLAINED, MORNING, "s.patel"))
        .isInstanceOf(IncidentConflict.class);
  }

  @Test
  void onlyTheOwnerPutsBack() {
    assertThat(Actions.putBack(TAKEN, MORNING, "j.okafor")).isPresent();
    assertThat(Actions.putBack(NEW, MORNING, "j.okafor")).isEmpty();
    assertThatThrownBy(() -> Actions.putBack(TAKEN, MORNING, "s.patel"))
        .hasMessage("Only j.okafor, who has taken this, can put it back.");
  }

  @Test
  void anEmptyNoteIsRefused() {
    assertThatThrownBy(() -> Actions.note(MORNING, "s.patel", " "))
        .hasMessage("Write something in the note.");
  }
}
