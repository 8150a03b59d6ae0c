package school.lantern.collector.stale;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The queue of scopes to recompute. It lives in the database, so several collectors share it. */
@ApplicationScoped
public class StaleScopes {

  /**
   * Something about these scopes changed, or will at {@code due}. Joins the caller's transaction,
   * so that fact and mark become durable together. An earlier due time wins.
   */
  public void mark(Collection<Scope> scopes, Instant due) {
    throw new UnsupportedOperationException();
  }

  /**
   * Claims up to {@code limit} scopes that are due at {@code now}, oldest first; each is given to
   * one caller only.
   */
  public List<Claim> claim(Instant now, int limit) {
    throw new UnsupportedOperationException();
  }

  /**
   * The scope was recomputed. Unless it was marked again meanwhile it leaves the queue, or waits
   * for {@code nextDue}, when time alone will change the answer. Joins the caller's transaction.
   */
  public void done(Claim claim, @Nullable Instant nextDue) {
    throw new UnsupportedOperationException();
  }
}
