package school.lantern.collector.planning;

import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.planning.Conflict.Kind;
import school.lantern.collector.timetable.SupervisedSlot;

/**
 * Two things at once on one day.
 *
 * @param kind one person twice, or one room twice
 * @param id the person or the room
 * @param period the period of the one
 * @param one the room or class that comes first in the alphabet
 * @param other the other
 */
record Clash(Kind kind, String id, String period, String one, String other)
    implements Comparable<Clash> {
  private static final Comparator<Clash> ORDER =
      Comparator.comparing(Clash::kind)
          .thenComparing(Clash::id)
          .thenComparing(Clash::period)
          .thenComparing(Clash::one)
          .thenComparing(Clash::other);

  /** What is odd about two slots that meet in time; told once, from the first of them. */
  static Stream<Clash> between(SupervisedSlot one, SupervisedSlot other) {
    if (one.supervisor().staffId().equals(other.supervisor().staffId())) {
      return told(Kind.STAFF_TWICE, one.supervisor().staffId(), one, one.roomId(), other.roomId());
    }
    return one.roomId().equals(other.roomId())
        ? told(Kind.ROOM_TWICE, one.roomId(), one, one.what().group(), other.what().group())
        : Stream.empty();
  }

  private static Stream<Clash> told(
      Kind kind, String id, SupervisedSlot slot, @Nullable String first, @Nullable String second) {
    return first != null && second != null && first.compareTo(second) < 0
        ? Stream.of(new Clash(kind, id, slot.period().name(), first, second))
        : Stream.empty();
  }

  @Override
  public int compareTo(Clash that) {
    return ORDER.compare(this, that);
  }
}
