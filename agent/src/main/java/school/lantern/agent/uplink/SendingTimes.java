package school.lantern.agent.uplink;

import java.time.Duration;

/**
 * When to send next. Times are of {@link System#nanoTime()}'s kind.
 *
 * <pre>
 *   urgent waits      | now, or when the back-off ends
 *   others wait       | BATCH_TIMER after the first of them, or when the back-off ends
 *   nothing waits     | HEARTBEAT after the last sending
 * </pre>
 */
final class SendingTimes {
  static final Duration BATCH_TIMER = Duration.ofSeconds(10);
  static final Duration HEARTBEAT = Duration.ofSeconds(60);

  /** From this many on, waiting for more would not save a request. */
  static final long BACKLOG = 100;

  private long nothingBefore;
  private long nothingUrgentBefore;
  private long lastSent;
  private long waitingSince;
  private boolean urgentWaits;
  private boolean othersWait;

  SendingTimes(long now) {
    nothingBefore = now;
    nothingUrgentBefore = now;
    lastSent = now;
  }

  void urgentArrived() {
    urgentWaits = true;
  }

  void otherArrived(long now) {
    if (!othersWait) {
      othersWait = true;
      waitingSince = now;
    }
  }

  /** A batch is about to leave: it takes along all that has arrived until here. */
  void sending(long now) {
    urgentWaits = false;
    othersWait = false;
    lastSent = now;
  }

  /**
   * It worked: no back-off any more.
   *
   * @param waiting how much is left: a backlog goes on at once, a few wait for their batch
   */
  void succeeded(long now, long waiting, boolean urgent) {
    nothingBefore = now;
    nothingUrgentBefore = now;
    if (urgent || waiting >= BACKLOG) {
      urgentWaits = true;
    } else if (waiting > 0) {
      otherArrived(now);
    }
  }

  /** It failed, so something waits again, but not before the back-off ends. */
  void failed(long now, BackOff.Wait wait, boolean urgent) {
    nothingBefore = now + wait.patiently().toNanos();
    nothingUrgentBefore = now + wait.urgently().toNanos();
    urgentWaits |= urgent;
    othersWait = true;
    waitingSince = now - BATCH_TIMER.toNanos();
  }

  long next() {
    long heartbeat = later(lastSent + HEARTBEAT.toNanos(), nothingBefore);
    long others = later(waitingSince + BATCH_TIMER.toNanos(), nothingBefore);
    long next = othersWait ? earlier(others, heartbeat) : heartbeat;
    return urgentWaits ? earlier(nothingUrgentBefore, next) : next;
  }

  // nanoTime may wrap round, so only differences are compared.
  private static long later(long one, long other) {
    return one - other > 0 ? one : other;
  }

  private static long earlier(long one, long other) {
    return one - other < 0 ? one : other;
  }
}
