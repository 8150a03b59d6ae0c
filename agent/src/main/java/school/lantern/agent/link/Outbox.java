package school.lantern.agent.link;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import school.lantern.model.Gap;
import school.lantern.model.Moment;
import school.lantern.model.Observation;

/**
 * What a helper has said and the service does not yet have on disk. Bounded: when it is full, the
 * oldest observation that is not urgent goes, and is counted. Safe for several threads.
 */
final class Outbox {
  static final int CAPACITY = 2000;

  private final Deque<Frame.Observed> waiting = new ArrayDeque<>();
  private long lastNumber;
  private long lastSent;
  private long lost;
  private @Nullable Instant lostFrom;
  private @Nullable Instant lostUntil;

  synchronized void add(Moment at, Observation what) {
    if (waiting.size() >= CAPACITY) {
      dropOne();
    }
    waiting.add(new Frame.Observed(++lastNumber, at, what));
  }

  private void dropOne() {
    Frame.Observed dropped = null;
    Iterator<Frame.Observed> oldestFirst = waiting.iterator();
    while (dropped == null && oldestFirst.hasNext()) {
      Frame.Observed candidate = oldestFirst.next();
      if (!candidate.what().urgent()) {
        dropped = candidate;
        oldestFirst.remove();
      }
    }
    if (dropped == null) {
      dropped = waiting.remove();
    }
    Instant at = dropped.at().wall();
    lost++;
    lostFrom = lostFrom == null || at.isBefore(lostFrom) ? at : lostFrom;
    lostUntil = lostUntil == null || at.isAfter(lostUntil) ? at : lostUntil;
  }

  /** A new connection: everything is to be sent again. */
  synchronized void startOver() {
    lastSent = 0;
  }

  /**
   * What was not sent on this connection yet. Losses so far become one gap, at the end, so that
   * numbers go on rising.
   */
  synchronized List<Frame.Observed> unsent(Supplier<Moment> clock, int limit) {
    if (lost > 0 && lostFrom != null && waiting.size() < CAPACITY) {
      Gap gap = new Gap(null, Gap.Reason.LINK_OVERFLOW, lostFrom, lostUntil, lost, null);
      waiting.add(new Frame.Observed(++lastNumber, clock.get(), gap));
      lost = 0;
      lostFrom = null;
      lostUntil = null;
    }
    List<Frame.Observed> unsent = new ArrayList<>();
    for (Frame.Observed next : waiting) {
      if (next.n() > lastSent && unsent.size() < limit) {
        unsent.add(next);
      }
    }
    if (!unsent.isEmpty()) {
      lastSent = unsent.get(unsent.size() - 1).n();
    }
    return unsent;
  }

  /** The service has everything up to this number on disk. */
  synchronized void forgetUpTo(long n) {
    while (!waiting.isEmpty() && waiting.element().n() <= n) {
      waiting.remove();
    }
  }

  synchronized int waiting() {
    return waiting.size();
  }
}
