package school.lantern.collector.coverage;

import java.util.List;

/**
 * All rooms, now.
 *
 * @param groups the rooms, by site where there are several
 * @param stores names of the stores in which nobody used anything today: no room of its own
 * @param hours lines of the pictures
 */
record RoomBoard(List<Group> groups, List<String> stores, List<Hour> hours) {

  RoomBoard {
    groups = List.copyOf(groups);
    stores = List.copyOf(stores);
    hours = List.copyOf(hours);
  }

  /**
   * Rooms that lie together.
   *
   * @param site its name, or the empty text where there is but one group
   * @param cards those that need somebody come first
   */
  record Group(String site, List<RoomCard> cards) {
    public long unsupervised() {
      return cards.stream().filter(card -> card.now().order() == 0).count();
    }
  }

  /** A line of the picture with its hour. */
  record Hour(String x, String label) {}

  public List<RoomCard> cards() {
    return groups.stream().flatMap(group -> group.cards().stream()).toList();
  }

  public long unknown() {
    return cards().stream().filter(card -> card.now().word().equals(Standing.NOT_KNOWN)).count();
  }

  public long unsupervised() {
    return groups.stream().mapToLong(Group::unsupervised).sum();
  }
}
