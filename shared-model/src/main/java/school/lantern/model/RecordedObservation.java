package school.lantern.model;

/**
 * An observation with its identity and its time, as it lies in the spool.
 *
 * <p>Identity is (device, epoch, seq): the device is known from its certificate, the epoch stands
 * on the batch, so only {@code seq} is repeated here.
 *
 * @param seq position in the epoch, from 1; unique and never used again
 * @param at when it happened
 * @param what the fact
 */
public record RecordedObservation(long seq, Moment at, Observation what) {

  /**
   * @throws IllegalArgumentException if a part is missing or {@code seq} is not positive
   */
  public RecordedObservation {
    if (seq < 1) {
      throw new IllegalArgumentException("seq must be positive, was " + seq);
    }
    Require.present(at, "at");
    Require.present(what, "what");
  }
}
