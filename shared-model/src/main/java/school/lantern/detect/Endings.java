package school.lantern.detect;

/** What may follow a word when it is bent, drawn out or made a pet name. */
final class Endings {
  static final String[] COMMON = {
    "s", "es", "z", "ez", "zes", "ed", "d", "ing", "ings", "in", "er", "ers", "erz", "a", "as",
    "az", "ah", "ahs", "uh", "y", "ies", "ie", "n", "o", "os", "or", "ors", "orz", "t"
  };

  static final int LONGEST = 4;

  /** All letters of them. */
  static final int LETTERS = Letters.set(String.join("", COMMON));

  private Endings() {}
}
