package school.lantern.collector.ledger;

import java.util.Set;

/**
 * Some rooms of one school.
 *
 * @param ids the rooms' ids
 * @param others whether all others are meant instead
 */
record RoomFilter(Set<String> ids, boolean others) {
  RoomFilter {
    ids = Set.copyOf(ids);
  }
}
