package school.lantern.collector.stale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.Database;

/** The queue of scopes to recompute. It lives in the database, so several collectors share it. */
@ApplicationScoped
public class StaleScopes {
  private final Database database;
  private final StaleScopeStore store;
  private final Event<ScopesMarked> marked;

  StaleScopes(Database database, StaleScopeStore store, Event<ScopesMarked> marked) {
    this.database = database;
    this.store = store;
    this.marked = marked;
  }

  /**
   * Something about these scopes changed, or will at {@code due}. Joins the caller's transaction,
   * so that fact and mark become durable together. An earlier due time wins. Once durable, {@link
   * ScopesMarked} is fired.
   */
  public void mark(Collection<Scope> scopes, Instant due) {
    Set<Scope> distinct = Set.copyOf(scopes);
    if (distinct.isEmpty()) {
      return;
    }
    database.write(
        () -> {
          store.mark(distinct, due);
          database.afterCommit(() -> marked.fire(new ScopesMarked(distinct, due)));
        });
  }

  /**
   * The scopes of a site on these days that are on the queue, claimed or not: nobody knows yet what
   * will become of them.
   */
  public Set<Scope> waiting(String site, LocalDate first, LocalDate last) {
    return database.read(() -> store.waiting(site, first, last));
  }

  /**
   * Claims up to {@code limit} scopes that are due at {@code now}, those of today and yesterday
   * first, so that what happens now never waits behind a correction of the past; among these the
   * oldest first. Each is given to one caller only, for {@link Claim#HELD_FOR}. Who dies with a
   * claim loses it after that time, and somebody else gets the scope.
   */
  public List<Claim> claim(Instant now, int limit) {
    if (!database.read(() -> store.anyDue(now))) {
      return List.of(); // asked every second: do not make the writers wait for that
    }
    return database.write(() -> store.claim(now, limit));
  }

  /**
   * The scope was recomputed. Unless it was marked again meanwhile it leaves the queue, or waits
   * for {@code nextDue}, when time alone will change the answer. Joins the caller's transaction. A
   * claim that had run out and was given to somebody else changes nothing.
   */
  public void done(Claim claim, @Nullable Instant nextDue) {
    database.write(() -> store.done(claim, nextDue));
  }
}
