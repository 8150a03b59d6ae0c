package school.lantern.collector.supervision;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much, in pupil-time: two pupils for a minute are two minutes. A pupil at two computers counts
 * once.
 *
 * @param use all of it: the sum of {@code supervised} and {@code unsupervised}
 * @param internet the part of {@code use} with a browser or network application in front
 * @param supervised the part that is in order, by why
 * @param unsupervised the part without a supervisor that is a finding
 * @param unsupervisedInternet what belongs to both {@code internet} and {@code unsupervised}, or
 *     {@code null} where that was not kept
 */
public record Amounts(
    Duration use,
    Duration internet,
    Supervised supervised,
    Duration unsupervised,
    @Nullable Duration unsupervisedInternet) {
  public static final Amounts NONE =
      new Amounts(Duration.ZERO, Duration.ZERO, Supervised.NONE, Duration.ZERO, Duration.ZERO);

  /**
   * @throws IllegalArgumentException if a time is negative, {@code use} is not the sum of its
   *     parts, {@code internet} is more than {@code use} or {@code unsupervisedInternet} more than
   *     either of what it is a part of
   */
  public Amounts {
    if (internet.isNegative() || unsupervised.isNegative() || internet.compareTo(use) > 0) {
      throw new IllegalArgumentException("parts of use must lie within it");
    }
    if (unsupervisedInternet != null
        && (unsupervisedInternet.isNegative()
            || unsupervisedInternet.compareTo(internet) > 0
            || unsupervisedInternet.compareTo(unsupervised) > 0)) {
      throw new IllegalArgumentException("a common part lies within both");
    }
    if (!supervised.total().plus(unsupervised).equals(use)) {
      throw new IllegalArgumentException("use must be the sum of its parts");
    }
  }

  public Amounts plus(Amounts other) {
    return new Amounts(
        use.plus(other.use),
        internet.plus(other.internet),
        supervised.plus(other.supervised),
        unsupervised.plus(other.unsupervised),
        unsupervisedInternet == null || other.unsupervisedInternet == null
            ? null
            : unsupervisedInternet.plus(other.unsupervisedInternet));
  }

  /**
   * Use that is in order, by why. Each moment counts under the first that holds.
   *
   * @param present a member of staff was seen in the room
   * @param scheduled somebody was scheduled in the room or for this pupil, and nobody seen present
   * @param changeover grace after supervision ended, or shorter than counts
   * @param exempt the school allowed it without supervision
   */
  public record Supervised(
      Duration present, Duration scheduled, Duration changeover, Duration exempt) {
    public static final Supervised NONE =
        new Supervised(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /**
     * @throws IllegalArgumentException if a time is negative
     */
    public Supervised {
      if (present.isNegative()
          || scheduled.isNegative()
          || changeover.isNegative()
          || exempt.isNegative()) {
        throw new IllegalArgumentException("times must not be negative");
      }
    }

    public Duration total() {
      return present.plus(scheduled).plus(changeover).plus(exempt);
    }

    public Supervised plus(Supervised other) {
      return new Supervised(
          present.plus(other.present),
          scheduled.plus(other.scheduled),
          changeover.plus(other.changeover),
          exempt.plus(other.exempt));
    }
  }
}
