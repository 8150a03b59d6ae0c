package school.lantern.collector.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

/** The audit log. Entries are chained by hash, so that a removed or changed one shows. */
@ApplicationScoped
public class AuditLog {
  private static final int AT_A_TIME = 500;

  private final AuditStore store;
  private final Clock clock;

  AuditLog(AuditStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Adds one entry; joins the caller's transaction, so that an action and its entry become durable
   * together.
   *
   * @param actor log-on name of the member of staff, {@code "system"}, or {@code "console"}
   * @param action a verb with its object, such as {@code "incident.read"}, {@code "import.applied"}
   * @param subject what it was done to: ids, never pupil text
   */
  public void record(String actor, String action, String subject) {
    store.append(new AuditEntry.Deed(actor, action, subject), clock.instant());
  }

  /**
   * Reads the whole chain.
   *
   * @return the number of the first entry that was changed or that follows a missing one; empty
   *     when the chain is whole. A cut at the very end cannot show here: compare the count with a
   *     copy kept elsewhere
   */
  public OptionalLong firstBroken() {
    long seq = 0;
    String previous = AuditEntry.BEGINNING;
    for (List<AuditEntry> some = store.after(0, AT_A_TIME);
        !some.isEmpty();
        some = store.after(seq, AT_A_TIME)) {
      for (AuditEntry entry : some) {
        boolean follows = entry.seq() == seq + 1 && entry.previousHash().equals(previous);
        if (!follows || !entry.whole()) {
          return OptionalLong.of(entry.seq());
        }
        seq = entry.seq();
        previous = entry.hash();
      }
    }
    return OptionalLong.empty();
  }
}
