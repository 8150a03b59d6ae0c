package school.lantern.collector.planning;

import org.jspecify.annotations.Nullable;

/**
 * One line in a cell of the grid.
 *
 * @param kind what goes on
 * @param when the period of the day
 * @param post who is where with whom; for {@link Kind#NOT_HELD} who would have been
 * @param instead who or where else
 * @param key of the lesson or duty behind it, see {@link AppointmentKey}; {@code null} for cover
 */
record Entry(Kind kind, Stretch when, Post post, Instead instead, @Nullable String key) {

  /** What goes on. */
  enum Kind {
    LESSON,
    DUTY,
    /** Somebody stands in, or steps in besides; {@code instead} names who is away. */
    COVER,
    /** The usual person in another room than usual. */
    MOVED,
    /** Planned, but not on this date; {@code instead} says who takes it, and where. */
    NOT_HELD
  }

  /** Who is where with whom; {@code group} is null for a duty. */
  record Post(String roomId, String staffId, @Nullable String group) {}

  /**
   * The other person and room, and the trip that takes the class away, as far as there are such.
   */
  record Instead(@Nullable String staffId, @Nullable String roomId, String trip) {
    static final Instead NOTHING = new Instead(null, null, "");
  }
}
