package school.lantern.collector.ingest;

import java.time.Duration;
import java.time.Instant;
import school.lantern.model.Moment;

/**
 * When a thing happened, whatever the workstation's wall clock says.
 *
 * <pre>
 *   workstation   seen .... uptime ....  sent
 *   collector     at   &lt;---- same ---- received
 * </pre>
 *
 * <p>Within one boot the monotonic clock tells how long before sending it happened. The wall clock
 * is believed when it agrees to {@link #AGREES}: then it is the better one, since it leaves out the
 * way through the network. From another boot only the wall clock is left. Nothing happens after it
 * was received.
 */
final class CorrectedTime {
  /** A workstation that asks a time server is closer than this; a wrong zone or date is far off. */
  static final Duration AGREES = Duration.ofSeconds(5);

  private CorrectedTime() {}

  static Instant of(Moment seen, Moment sent, Instant received) {
    if (!seen.boot().equals(sent.boot())) {
      return notAfter(received, seen.wall());
    }
    long agoMillis = Math.max(0, sent.uptimeMillis() - seen.uptimeMillis());
    Instant byUptime = received.minusMillis(agoMillis);
    Duration apart = Duration.between(byUptime, seen.wall()).abs();
    return apart.compareTo(AGREES) <= 0 ? notAfter(received, seen.wall()) : byUptime;
  }

  private static Instant notAfter(Instant limit, Instant time) {
    return time.isAfter(limit) ? limit : time;
  }
}
