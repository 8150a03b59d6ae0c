package school.lantern.collector.ledger;

import java.util.List;
import school.lantern.collector.supervision.Amounts;

/**
 * One line of an answer.
 *
 * @param key the values of what was asked by, in that order
 * @param amounts pupil time, added up
 */
public record Sum(List<String> key, Amounts amounts) {

  public Sum {
    key = List.copyOf(key);
  }
}
