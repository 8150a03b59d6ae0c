package school.lantern.collector.audit;

import jakarta.enterprise.context.ApplicationScoped;

/** The audit log. Entries are chained by hash, so that a removed or changed one shows. */
@ApplicationScoped
public class AuditLog {

  /**
   * Adds one entry; joins the caller's transaction, so that an action and its entry become durable
   * together.
   *
   * @param actor log-on name of the member of staff, {@code "system"}, or {@code "console"}
   * @param action a verb with its object, such as {@code "incident.read"}, {@code "import.applied"}
   * @param subject what it was done to: ids, never pupil text
   */
  public void record(String actor, String action, String subject) {
    throw new UnsupportedOperationException();
  }
}
