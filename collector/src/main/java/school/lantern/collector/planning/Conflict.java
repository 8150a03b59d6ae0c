package school.lantern.collector.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that a change would bring about and that is seldom meant. A warning: schools do have
 * two classes in one hall.
 *
 * @param kind what is odd
 * @param id the person or room that it is about
 * @param parties the rooms that one person would be in, or the classes that would share a room
 * @param period in which period; empty when it is always so
 * @param dates on which dates, in order; empty when it is always so
 */
record Conflict(Kind kind, String id, Set<String> parties, String period, List<LocalDate> dates) {

  Conflict {
    parties = new TreeSet<>(parties);
    dates = List.copyOf(dates);
  }

  /** What is odd. */
  enum Kind {
    STAFF_TWICE,
    ROOM_TWICE,
    UNKNOWN_STAFF,
    UNKNOWN_ROOM,
    NO_COMPUTERS,
    NO_BELL
  }

  /** One that does not depend on the date. */
  static Conflict always(Kind kind, String id, String period) {
    return new Conflict(kind, id, Set.of(), period, List.of());
  }
}
