package school.lantern.collector.rules;

import java.util.Comparator;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.Watch;

/**
 * A member of staff was seen in the room.
 *
 * @param when from when until when
 * @param who the person
 * @param source who says so, for a reader: {@code "Checked in"}, {@code "Register"}, {@code "Log-on
 *     to ict1-07"}
 */
public record Attendance(Interval when, StaffMember who, String source) {
  static final Comparator<Attendance> IN_TIME =
      Comparator.comparing((Attendance seen) -> seen.when().from())
          .thenComparing(seen -> seen.when().until())
          .thenComparing(seen -> seen.who().id())
          .thenComparing(Attendance::source);

  Watch watch() {
    return new Watch(when, who.id());
  }
}
