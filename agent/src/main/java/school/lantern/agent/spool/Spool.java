package school.lantern.agent.spool;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.model.Gap;
import school.lantern.model.Moment;
import school.lantern.model.Observation;
import school.lantern.model.RecordedObservation;

/**
 * Observations on disk, from the moment they are seen until the collector has them.
 *
 * <p>Loss policy: what {@link #append} returned for survives a kill of this process; urgent kinds
 * survive a power cut too (the others lose the last seconds then). A full spool gives up its least
 * important rows and reports how many; a damaged file is set aside and reported, and a new one with
 * a new epoch takes its place.
 *
 * <p>One lease at a time. Safe for several threads.
 */
public final class Spool implements AutoCloseable {
  /** Rows between two looks at the size of the file. */
  private static final int APPENDS_PER_LOOK = 32;

  /** After an eviction a tenth is free, so that the next append does not evict again. */
  private static final int EVICTED_DIVISOR = 10;

  private final SpoolStore store;
  private final SpoolBounds bounds;
  private final Supplier<Moment> clock;
  private final Set<Long> leased = new HashSet<>();
  private int appendsUntilLook;

  private Spool(SpoolStore store, SpoolBounds bounds, Supplier<Moment> clock) {
    this.store = store;
    this.bounds = bounds;
    this.clock = clock;
  }

  /**
   * Opens a spool.
   *
   * @param file made when it does not exist; its folder must
   * @throws SpoolException if neither it nor a new one in its place can be opened
   */
  public static Spool open(Path file, SpoolBounds bounds, Supplier<Moment> clock) {
    return new Spool(SpoolStore.open(file, clock), bounds, clock);
  }

  /**
   * Keeps something the service itself saw.
   *
   * @throws SpoolException if it is not on disk
   */
  public void append(Moment at, Observation what) {
    append(at, what, null);
  }

  /**
   * Keeps something a desktop helper saw, once, however often it is handed over.
   *
   * @return false when it had been kept before
   * @throws SpoolException if it is not on disk
   */
  public synchronized boolean append(Moment at, Observation what, @Nullable Source from) {
    boolean kept =
        store.write(
            what.urgent(),
            (rows, losses) -> {
              if (from != null && !rows.take(from, clock.get().wall())) {
                return false;
              }
              rows.insert(at, what);
              return true;
            });
    keepWithinBounds();
    return kept;
  }

  /**
   * Keeps something whose fate somebody will ask for.
   *
   * @param owner who may ask
   * @return the ticket to ask by
   * @throws SpoolException if it is not on disk
   */
  public synchronized String appendFollowed(Moment at, Observation what, String owner) {
    String ticket = UUID.randomUUID().toString();
    store.write(
        what.urgent(),
        (rows, losses) -> {
          rows.insert(at, what);
          rows.followed().follow(ticket, owner, clock.get().wall());
          return ticket;
        });
    keepWithinBounds();
    return ticket;
  }

  /**
   * Lends out the next observations. The whole spool up to them is synced to disk first: a number
   * that left the machine must not come back for another observation after a power cut.
   *
   * @throws IllegalStateException if the lease before was neither committed nor rolled back
   */
  public synchronized Lease lease(int limit) {
    if (!leased.isEmpty()) {
      throw new IllegalStateException("one lease at a time");
    }
    Lease lease = store.write(true, (rows, losses) -> rows.ofOneEpoch(next(rows, losses, limit)));
    lease.observations().forEach(recorded -> leased.add(recorded.seq()));
    return lease;
  }

  private List<RecordedObservation> next(SpoolRows rows, Losses losses, int limit)
      throws SQLException {
    Moment now = clock.get();
    List<Long> unreadable = new ArrayList<>();
    rows.next(limit, unreadable);
    if (!unreadable.isEmpty()) {
      rows.delete(Set.copyOf(unreadable), Fate.LOST);
      losses.add(
          Gap.Reason.SPOOL_DAMAGED, now.wall(), now.wall(), unreadable.size(), "rows unreadable");
    }
    for (Gap gap : losses.take()) {
      rows.insert(now, gap);
    }
    List<RecordedObservation> next = rows.next(limit, unreadable);
    long last = next.stream().mapToLong(RecordedObservation::seq).max().orElse(0);
    if (last > rows.leasedUpTo()) {
      rows.markLeased(last);
    }
    return next;
  }

  /** The collector will never take these: forgets them and reports how many. */
  public synchronized void giveUp(Lease lease, Gap.Reason reason, String detail) {
    remove(lease, reason, detail);
  }

  /** The collector has these: forgets them. A part of the lease may be committed on its own. */
  public synchronized void commit(Lease lease) {
    remove(lease, null, null);
  }

  private void remove(Lease lease, Gap.@Nullable Reason reason, @Nullable String detail) {
    Set<Long> seqs =
        lease.observations().stream().map(RecordedObservation::seq).collect(Collectors.toSet());
    Instant now = clock.get().wall();
    store.write(
        reason != null,
        (rows, losses) -> {
          // A spool that was replaced in between has other rows under these numbers.
          if (rows.knows(lease.epoch())) {
            rows.delete(seqs, reason == null ? Fate.ARRIVED : Fate.LOST);
          }
          if (reason != null) {
            losses.add(reason, now, now, seqs.size(), detail);
          }
          return seqs;
        });
    leased.removeAll(seqs);
    store.giveBackRoom();
  }

  /** Whatever is still leased may be leased again. */
  public synchronized void rollBack() {
    leased.clear();
  }

  /** Observations that the collector does not have yet. */
  public synchronized long waiting() {
    return store.read(SpoolRows::waiting);
  }

  /** How full it is. Costs nothing while nothing is written. */
  public synchronized Filling filling() {
    return store.filling();
  }

  /** What became of an observation that was followed, for its owner. */
  public synchronized Fate fate(String ticket, String owner) {
    return store.read(rows -> rows.followed().fate(ticket, owner));
  }

  /** How many of the observations that this owner follows had that fate in the last days. */
  public synchronized long followed(String owner, Fate fate) {
    return store.read(rows -> rows.followed().count(owner, fate));
  }

  public synchronized boolean urgentWaiting() {
    return store.read(SpoolRows::urgentWaiting);
  }

  /** What the rows take, without room that is free for reuse. */
  public synchronized long usedBytes() {
    return store.read(SpoolRows::usedBytes);
  }

  public synchronized UUID epoch() {
    return store.read(SpoolRows::epoch);
  }

  /**
   * Says on which machine this is. A spool that came along with a disk image begins a new epoch, or
   * two machines would give one number to different observations.
   *
   * @param machine a mark of it
   */
  public synchronized void standOn(String machine) {
    store.write(
        true,
        (rows, losses) -> {
          rows.standOn(machine);
          return machine;
        });
  }

  private void keepWithinBounds() {
    if (--appendsUntilLook > 0) {
      return;
    }
    appendsUntilLook = APPENDS_PER_LOOK;
    long used = usedBytes();
    long allowed = bounds.allowedBytes(used, store.diskFreeBytes());
    if (used > allowed) {
      long tooMuch = used - allowed + allowed / EVICTED_DIVISOR;
      store.write(false, (rows, losses) -> losses.evict(tooMuch, leased));
      store.giveBackRoom();
    }
  }

  @Override
  public synchronized void close() {
    store.close();
  }
}
