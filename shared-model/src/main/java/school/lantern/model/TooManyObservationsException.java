package school.lantern.model;

/**
 * A batch holds more than {@link ObservationBatch#MAX_OBSERVATIONS}. Its own type, because the
 * sender can act upon it: split the batch.
 */
public final class TooManyObservationsException extends IllegalArgumentException {

  TooManyObservationsException(int observations) {
    super(
        "a batch holds at most "
            + ObservationBatch.MAX_OBSERVATIONS
            + " observations, not "
            + observations);
  }
}
