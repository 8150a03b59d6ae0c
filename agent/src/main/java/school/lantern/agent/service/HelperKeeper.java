package school.lantern.agent.service;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.session.OpenSession;

/**
 * Keeps one helper at work in each desktop session. One that ends is started again at once; one
 * that ends soon after its start later and later, a minute at most. Safe for several threads.
 */
final class HelperKeeper implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(HelperKeeper.class.getName());
  private static final long SOUND_AFTER_NANOS = Duration.ofSeconds(10).toNanos();
  private static final long FIRST_PAUSE_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long LONGEST_PAUSE_NANOS = Duration.ofMinutes(1).toNanos();

  /** A session's helper: the one that runs, or how long to wait before the next. */
  private static final class Kept {
    final OpenSession session;
    @Nullable Process process;
    long startedNanos;
    long pauseNanos;

    Kept(OpenSession session) {
      this.session = session;
    }
  }

  private final HelperLaunch launch;
  private final Map<OpenSession, Kept> kept = new HashMap<>();
  private boolean closed;

  HelperKeeper(HelperLaunch launch) {
    this.launch = launch;
  }

  /** Starts what is missing, and ends the helpers of all other sessions. */
  synchronized void keep(List<OpenSession> open) {
    Set<OpenSession> desktops =
        open.stream()
            .filter(OpenSession::isReady)
            .map(HelperKeeper::apart)
            .collect(Collectors.toSet());
    kept.values().removeIf(old -> !desktops.contains(old.session) && end(old));
    for (OpenSession desktop : desktops) {
      startIfDue(kept.computeIfAbsent(desktop, Kept::new));
    }
  }

  /** A session stays what it is when it is locked. */
  private static OpenSession apart(OpenSession open) {
    return new OpenSession(open.session(), open.display(), true, false, false);
  }

  private void startIfDue(Kept one) {
    long now = System.nanoTime();
    boolean due = one.pauseNanos == 0 || now - one.startedNanos >= one.pauseNanos;
    if (closed || one.process != null || !due) {
      return;
    }
    one.startedNanos = now;
    try {
      Process process = launch.start(one.session);
      one.process = process;
      CompletableFuture<Void> unused = process.onExit().thenRun(() -> ended(one, process));
    } catch (IOException failed) {
      pause(one);
      LOG.log(Level.WARNING, "A helper could not be started; it is tried again", failed);
    }
  }

  private synchronized void ended(Kept one, Process process) {
    if (!process.equals(one.process)) { // it was told to end
      return;
    }
    one.process = null;
    if (System.nanoTime() - one.startedNanos >= SOUND_AFTER_NANOS) {
      one.pauseNanos = 0;
    } else {
      pause(one);
    }
    LOG.log(
        Level.INFO,
        "The helper of session {0} ended with {1}",
        new Object[] {one.session.session().id(), process.exitValue()});
    if (one.equals(kept.get(one.session))) {
      startIfDue(one);
    }
  }

  private static void pause(Kept one) {
    one.pauseNanos = Math.min(LONGEST_PAUSE_NANOS, Math.max(FIRST_PAUSE_NANOS, 2 * one.pauseNanos));
  }

  /** By its standard input: the kernel lets this process signal none of another account. */
  private static boolean end(Kept one) {
    Process process = one.process;
    one.process = null;
    if (process != null) {
      try {
        process.getOutputStream().close();
      } catch (IOException gone) {
        LOG.log(Level.FINE, "A helper had ended already", gone);
      }
    }
    return true;
  }

  @Override
  public synchronized void close() {
    closed = true;
    kept.values().forEach(HelperKeeper::end);
    kept.clear();
  }
}
