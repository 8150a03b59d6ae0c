package school.lantern.collector.supervision;

import java.time.Duration;

/**
 * Pupil time: two pupils for a minute are two minutes.
 *
 * <pre>
 *   use   | present | scheduled | changeover | exempt | unsupervised |
 *   internet   ====         ==========    =====                ====      a part of use, wherever it lies
 * </pre>
 *
 * @param use pupils active at a computer
 * @param internet the part of it with a browser or another network program in front
 * @param supervised the parts of it that somebody supervised or that need nobody
 * @param unsupervised the part of it that nobody supervised
 */
public record Amounts(
    Duration use, Duration internet, Supervised supervised, Duration unsupervised) {
  public static final Amounts ZERO =
      new Amounts(Duration.ZERO, Duration.ZERO, Supervised.ZERO, Duration.ZERO);

  /**
   * @throws IllegalArgumentException if a part is negative, the parts do not add up to {@code use},
   *     or {@code internet} is more than it
   */
  public Amounts {
    if (internet.isNegative() || unsupervised.isNegative() || internet.compareTo(use) > 0) {
      throw new IllegalArgumentException("a part cannot be negative or more than the whole");
    }
    if (!use.equals(supervised.total().plus(unsupervised))) {
      throw new IllegalArgumentException("the parts do not add up to the use");
    }
  }

  public Amounts plus(Amounts other) {
    return new Amounts(
        use.plus(other.use),
        internet.plus(other.internet),
        supervised.plus(other.supervised),
        unsupervised.plus(other.unsupervised));
  }
}
