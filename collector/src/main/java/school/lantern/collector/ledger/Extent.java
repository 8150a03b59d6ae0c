package school.lantern.collector.ledger;

/**
 * How much was reckoned in a span: a sum of nothing is not the same as a sum of zero.
 *
 * @param roomDays rooms times days that were reckoned, whether used or not
 * @param rooms how many different rooms are among them
 * @param days how many different days are among them
 */
public record Extent(long roomDays, long rooms, long days) {

  public boolean isEmpty() {
    return roomDays == 0;
  }
}
