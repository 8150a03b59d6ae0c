package school.lantern.agent.uplink;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import school.lantern.model.Receipt;
import school.lantern.model.Wire;

/** What became of a batch, and so what to do next. */
sealed interface Outcome {

  /**
   * It is durable over there: forget it here.
   *
   * @param order what else the collector wants done, as {@link Wire#ORDER} has it, or {@code null}
   * @param trusted the mark of the authorities that this agent should trust, or {@code null} when
   *     it does
   */
  record Stored(Receipt receipt, @Nullable String order, @Nullable String trusted)
      implements Outcome {
    /** Whether another machine has this one's key, and this one needs its own. */
    boolean ownKeyWanted() {
      return Wire.OWN_KEY.equals(order);
    }

    boolean renewalWanted() {
      return Wire.RENEW.equals(order);
    }
  }

  /**
   * Not this batch: send its halves, until the one observation that is to blame is found.
   *
   * @param why for the gap that reports it
   */
  record Split(String why) implements Outcome {}

  /**
   * Not now.
   *
   * @param why for the technician
   * @param after the collector's own wish, or {@code null}: then with jitter
   */
  record Retry(String why, @Nullable Duration after) implements Outcome {}

  /** Not with this certificate: renew it, then send again. */
  record CertificateEnded() implements Outcome {}

  /** Not this device: keep everything, ask again seldom. */
  record NotWelcome(String why) implements Outcome {}
}
