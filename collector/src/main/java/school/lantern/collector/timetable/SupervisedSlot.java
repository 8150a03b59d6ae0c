package school.lantern.collector.timetable;

import org.jspecify.annotations.Nullable;

/**
 * A period in which somebody is scheduled to supervise a room.
 *
 * @param roomId the room
 * @param period when; both ends belong to the slot (the bell belongs to the lesson)
 * @param what why somebody is there
 * @param supervisor who
 * @param source where this comes from, for a reader: {@code "Timetable"}, or {@code "Cover entered
 *     23 Nov 12:04 by J. Okafor"}
 */
public record SupervisedSlot(
    String roomId, BellPeriod period, Occasion what, Supervisor supervisor, String source) {

  /** Why somebody supervises. */
  public enum Kind {
    LESSON,
    COVER,
    DUTY
  }

  /**
   * What goes on in the room.
   *
   * @param kind lesson, cover or duty
   * @param group the class taught, such as {@code "8B Maths"}, or {@code null} for a duty
   */
  public record Occasion(Kind kind, @Nullable String group) {}

  /**
   * Who supervises.
   *
   * @param staffId the school's id of the person
   * @param name as people say it
   */
  public record Supervisor(String staffId, String name) {}
}
