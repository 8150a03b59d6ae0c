package school.lantern.collector.ledger;

/**
 * How much was reckoned in a span: a sum of nothing is not the same as a sum of zero.
 *
 * @param roomDays rooms with computers times days of school that were reckoned, used or not
 * @param rooms how many different rooms are among them
 * @param days how many different days are among them
 * @param aside room-days that were used although the school was closed, or the room had no computer
 *     of its own
 * @param notJudged room-days of which nobody said who supervises
 */
public record Extent(long roomDays, long rooms, long days, long aside, long notJudged) {

  /** Whether there is no figure at all. */
  public boolean isEmpty() {
    return roomDays + aside == 0;
  }
}
