package school.lantern.collector.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person's press on a button means for an incident as it stands: the event to append,
 * nothing when it has already happened, or {@link IncidentConflict} with the sentence for the page.
 *
 * <p>Pure; the fold in {@link Incident#after} takes any order of events, this decides which ones a
 * person may add.
 */
final class Actions {
  private Actions() {}

  static Optional<IncidentEvent> take(Incident incident, Instant at, String by) {
    return switch (incident.state().status()) {
      case NEW -> Optional.of(new IncidentEvent.Taken(at, by));
      case IN_REVIEW -> {
        if (!by.equals(incident.state().owner())) {
          throw new IncidentConflict(incident.state().owner() + " has already taken this.");
        }
        yield Optional.empty();
      }
      case CLOSED -> throw new IncidentConflict("This is closed. Reopen it to take it.");
      case EXPLAINED ->
          throw new IncidentConflict("This has been explained. There is nothing left to take.");
    };
  }

  static Optional<IncidentEvent> putBack(Incident incident, Instant at, String by) {
    return switch (incident.state().status()) {
      case NEW -> Optional.empty();
      case IN_REVIEW -> {
        if (!by.equals(incident.state().owner())) {
          throw new IncidentConflict(
              "Only " + incident.state().owner() + ", who has taken this, can put it back.");
        }
        yield Optional.of(new IncidentEvent.PutBack(at, by));
      }
      case CLOSED -> throw new IncidentConflict("This is closed. Nobody holds it.");
      case EXPLAINED -> throw new IncidentConflict("This has been explained. Nobody holds it.");
    };
  }

  static Optional<IncidentEvent> note(Instant at, String by, String text) {
    if (text.isBlank()) {
      throw new IncidentConflict("Write something in the note.");
    }
    return Optional.of(new IncidentEvent.Noted(at, by, text.strip()));
  }

  /** What facts have explained may still be closed: a person may want the outcome on record. */
  static Optional<IncidentEvent> close(Incident incident, Instant at, Incidents.Closing closing) {
    if (incident.state().status() != Incident.Status.CLOSED) {
      return Optional.of(
          new IncidentEvent.Closed(at, closing.by(), closing.outcome(), closing.text().strip()));
    }
    if (closing.by().equals(incident.state().owner())
        && closing.outcome() == incident.state().outcome()) {
      return Optional.empty();
    }
    throw new IncidentConflict(incident.state().owner() + " has already closed this.");
  }

  static Optional<IncidentEvent> reopen(Incident incident, Instant at, String by) {
    return switch (incident.state().status()) {
      case CLOSED -> Optional.of(new IncidentEvent.Reopened(at, by));
      case NEW, IN_REVIEW -> Optional.empty();
      case EXPLAINED ->
          throw new IncidentConflict(
              "The facts explain this, so it opens again by itself if they change. "
                  + "Add a note if you see it differently.");
    };
  }
}
