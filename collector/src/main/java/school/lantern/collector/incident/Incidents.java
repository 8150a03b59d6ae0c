package school.lantern.collector.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Incidents as people meet them: list, look, act. Each action appends one event and returns the
 * incident after it.
 */
@ApplicationScoped
public class Incidents {

  /** A page of incidents: the most urgent open ones first, then by time, newest first. */
  public List<Incident> list(String site, Set<Incident.Status> statuses, int offset, int limit) {
    throw new UnsupportedOperationException();
  }

  /** How many there are in these statuses. */
  public long count(String site, Set<Incident.Status> statuses) {
    throw new UnsupportedOperationException();
  }

  public Optional<Incident> find(String site, UUID id) {
    throw new UnsupportedOperationException();
  }

  /** Everything that happened to it, oldest first. */
  public List<IncidentEvent> history(UUID id) {
    throw new UnsupportedOperationException();
  }

  /** Two people may press at once: the first keeps it, the second sees who was first. */
  public Incident take(String site, UUID id, String by) {
    throw new UnsupportedOperationException();
  }

  public Incident putBack(String site, UUID id, String by) {
    throw new UnsupportedOperationException();
  }

  public Incident note(String site, UUID id, String by, String text) {
    throw new UnsupportedOperationException();
  }

  public Incident close(String site, UUID id, Closing closing) {
    throw new UnsupportedOperationException();
  }

  public Incident reopen(String site, UUID id, String by) {
    throw new UnsupportedOperationException();
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
