package school.lantern.collector.stale;

import java.time.Instant;
import java.util.Set;

/**
 * Fired as a CDI event, on the thread that marked, when the marks are durable and the database is
 * free again. Whoever recomputes observes it and wakes at once instead of waiting for its timer; an
 * observer only wakes somebody and returns, since an agent waits for its receipt meanwhile. Other
 * collectors on the same database do not hear it: their timers find the marks.
 *
 * @param scopes what was marked
 * @param due from when it is to be recomputed; may lie ahead
 */
public record ScopesMarked(Set<Scope> scopes, Instant due) {

  public ScopesMarked {
    scopes = Set.copyOf(scopes);
  }
}
