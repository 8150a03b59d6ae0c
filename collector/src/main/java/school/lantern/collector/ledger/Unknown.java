package school.lantern.collector.ledger;

import java.time.Duration;
import java.util.List;
import school.lantern.collector.supervision.Blind;

/**
 * Time about which nothing is known, added up.
 *
 * @param key the values of what was asked by, in that order
 * @param reason why nothing is known
 * @param workstationTime the sum over workstations; no part of anybody's use
 */
public record Unknown(List<String> key, Blind.Reason reason, Duration workstationTime) {

  public Unknown {
    key = List.copyOf(key);
  }
}
