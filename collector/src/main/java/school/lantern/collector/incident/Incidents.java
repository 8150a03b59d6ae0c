package school.lantern.collector.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import school.lantern.collector.incident.ActionLog.Press;

/**
 * Incidents as people meet them: list, look, act. Each action appends one event and returns the
 * incident after it.
 *
 * <p>An action that comes too late throws {@link IncidentConflict}, whose message is a sentence for
 * the page; an unknown id throws {@link java.util.NoSuchElementException}. Pressing a button twice
 * is not a conflict: the second press changes nothing.
 */
@ApplicationScoped
public class Incidents {
  private final IncidentStore store;
  private final ActionLog actions;
  private final Clock clock;

  Incidents(IncidentStore store, ActionLog actions, Clock clock) {
    this.store = store;
    this.actions = actions;
    this.clock = clock;
  }

  /** A page of incidents: the most urgent open ones first, then by time, newest first. */
  public List<Incident> list(String site, Set<Incident.Status> statuses, int offset, int limit) {
    return list(site, Selection.of(statuses), offset, limit);
  }

  /** The same for a selection. */
  public List<Incident> list(String site, Selection wanted, int offset, int limit) {
    return limit < 1 ? List.of() : store.list(site, wanted, offset, limit);
  }

  /** How many there are in these statuses. */
  public long count(String site, Set<Incident.Status> statuses) {
    return count(site, Selection.of(statuses));
  }

  /** How many there are in a selection. */
  public long count(String site, Selection wanted) {
    return store.count(site, wanted);
  }

  public Optional<Incident> find(String site, UUID id) {
    return store.find(site, id);
  }

  /** Everything that happened to it, oldest first. */
  public List<IncidentEvent> history(UUID id) {
    return store.history(id);
  }

  /** Two people may press at once: the first keeps it, the second sees who was first. */
  public Incident take(String site, UUID id, String by) {
    return actions.carryOut(
        site,
        new Press("incident.taken", id, by),
        incident -> Actions.take(incident, clock.instant(), by));
  }

  public Incident putBack(String site, UUID id, String by) {
    return actions.carryOut(
        site,
        new Press("incident.put-back", id, by),
        incident -> Actions.putBack(incident, clock.instant(), by));
  }

  public Incident note(String site, UUID id, String by, String text) {
    return actions.carryOut(
        site, new Press("incident.noted", id, by), _ -> Actions.note(clock.instant(), by, text));
  }

  public Incident close(String site, UUID id, Closing closing) {
    return actions.carryOut(
        site,
        new Press("incident.closed", id, closing.by()),
        incident -> Actions.close(incident, clock.instant(), closing));
  }

  public Incident reopen(String site, UUID id, String by) {
    return actions.carryOut(
        site,
        new Press("incident.reopened", id, by),
        incident -> Actions.reopen(incident, clock.instant(), by));
  }

  /**
   * A person's decision.
   *
   * @param by log-on name of who closes it
   * @param outcome how
   * @param text why, in the person's words; may be empty
   */
  public record Closing(String by, Outcome outcome, String text) {}
}
