package school.lantern.collector.phrases.lists;

/**
 * What a weight means as a severity. A filter adds the weights of a page up and blocks it at 50 for
 * young children, at 100 for older ones and at 160 for young adults; so what alone blocks a page
 * for young adults is worst.
 */
final class E2Weights {
  private static final int YOUNG_ADULTS = 160;
  private static final int OLDER_CHILDREN = 100;
  private static final int YOUNG_CHILDREN = 50;

  /** Below this it takes three of them for the youngest. */
  private static final int LITTLE = 20;

  private E2Weights() {}

  /**
   * @param weight greater than zero
   */
  static int severity(int weight) {
    if (weight >= YOUNG_ADULTS) {
      return 5;
    }
    if (weight >= OLDER_CHILDREN) {
      return 4;
    }
    if (weight >= YOUNG_CHILDREN) {
      return 3;
    }
    return weight >= LITTLE ? 2 : 1;
  }
}
