package school.lantern.collector.correlate;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.SchedulerPaused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import school.lantern.collector.stale.Claim;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.ScopesMarked;
import school.lantern.collector.stale.StaleScopes;

/**
 * Works the queue of stale scopes off: at once when this collector marked one, and every second for
 * those whose time has come or that another collector marked.
 *
 * <p>One thread: the database has one writer in the embedded distribution, and one room-day takes
 * milliseconds. Silent where no timer runs, as in console commands, or while it is paused.
 *
 * <p>A scope that fails stops no other. It is tried again after 1 s, 2 s, 4 s … up to five minutes,
 * and sooner when a fact marks it.
 */
@ApplicationScoped
class RecomputeLoop {
  private static final Logger LOG = Logger.getLogger(RecomputeLoop.class);

  /** Few, since a claim runs from here; the rest is left to other collectors. */
  private static final int AT_A_TIME = 8;

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 9;
  private static final int LAST_ONE_MILLIS = 5_000;

  private final StaleScopes stale;
  private final Recomputation recomputation;
  private final Scheduler timer;
  private final Clock clock;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("correlate").daemon().factory());
  private final AtomicBoolean asked = new AtomicBoolean();
  private final Map<Scope, Integer> failures = new HashMap<>();

  RecomputeLoop(StaleScopes stale, Recomputation recomputation, Scheduler timer, Clock clock) {
    this.stale = stale;
    this.recomputation = recomputation;
    this.timer = timer;
    this.clock = clock;
  }

  void wake(@Observes ScopesMarked marked) {
    if (timer.isRunning()) {
      ask();
    }
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    ask();
  }

  /** Who pauses the timer has the queue to himself from then on: waits for the claims in hand. */
  void rest(@Observes SchedulerPaused paused) throws InterruptedException, ExecutionException {
    thread.submit(() -> {}).get();
  }

  /** Lets the room-day in hand be finished while there still is a database. */
  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(LAST_ONE_MILLIS, TimeUnit.MILLISECONDS)) {
      LOG.warn("A room-day was not finished at the stop; its claim runs out by itself");
    }
  }

  private void ask() {
    if (asked.compareAndSet(false, true)) {
      try {
        thread.execute(this::workOff);
      } catch (RejectedExecutionException stopping) {
        LOG.debug("Not looked: the collector stops", stopping);
      }
    }
  }

  private void workOff() {
    asked.set(false); // from here on whoever marks something is not seen below, and asks again
    try {
      boolean more = true;
      while (more && timer.isRunning() && !thread.isShutdown()) {
        Instant now = clock.instant();
        List<Claim> claims = stale.claim(now, AT_A_TIME);
        claims.forEach(claim -> recompute(claim, now));
        more = !claims.isEmpty();
      }
    } catch (RuntimeException failed) {
      LOG.error("The queue of room-days could not be read; next try in a second", failed);
    }
  }

  private void recompute(Claim claim, Instant claimedAt) {
    try {
      recomputation.of(claim, claimedAt);
      failures.remove(claim.scope());
    } catch (RuntimeException failed) {
      int times = failures.merge(claim.scope(), 1, Integer::sum);
      Duration pause = pauseAfter(times);
      LOG.errorf(
          failed, "%s could not be computed, try %d; next in %s", claim.scope(), times, pause);
      putBack(claim, pause);
    }
  }

  private void putBack(Claim claim, Duration pause) {
    try {
      stale.done(claim, clock.instant().plus(pause));
    } catch (RuntimeException failed) {
      LOG.error("The room-day could not be put back; its claim runs out by itself", failed);
    }
  }

  static Duration pauseAfter(int times) {
    Duration pause = Duration.ofSeconds(1L << Math.min(times - 1, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
