package school.lantern.collector.rules;

/**
 * Which windows mean what. The school may change both lists.
 *
 * @param internet browsers and other programs whose purpose is the network
 * @param meetings video meetings; each counts as internet, too
 */
public record WindowKinds(WindowList internet, WindowList meetings) {
  /** Nothing means anything. */
  public static final WindowKinds NONE = new WindowKinds(WindowList.NONE, WindowList.NONE);
}
