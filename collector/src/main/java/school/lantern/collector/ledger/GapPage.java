package school.lantern.collector.ledger;

/**
 * Which part of a list of gaps.
 *
 * @param order which come first
 * @param offset how many to leave out at the beginning
 * @param limit how many at most
 */
public record GapPage(Order order, int offset, int limit) {

  /**
   * @throws IllegalArgumentException if {@code offset} or {@code limit} is negative
   */
  public GapPage {
    if (offset < 0 || limit < 0) {
      throw new IllegalArgumentException("a part of a list cannot begin before it");
    }
  }

  /** Which gaps come first. */
  public enum Order {
    /** Most pupil time first. */
    WORST("alone_ms desc, starts_at desc, place"),
    /** Latest first. */
    LATEST("starts_at desc, place");

    private final String sql;

    Order(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }
}
