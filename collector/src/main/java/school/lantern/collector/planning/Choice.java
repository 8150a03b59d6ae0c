package school.lantern.collector.planning;

import java.time.DayOfWeek;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.Appointment;

/**
 * Which lessons and duties somebody means.
 *
 * @param whose all of a room or of a member of staff, or {@code null} for anybody's
 * @param keys these, by {@link AppointmentKey}; empty for all
 * @param weekdays on these days; empty for all
 * @param kind lessons, duties or both
 */
record Choice(@Nullable Viewed whose, Set<String> keys, Set<DayOfWeek> weekdays, Kind kind) {

  Choice {
    keys = Set.copyOf(keys);
    weekdays = Set.copyOf(weekdays);
  }

  /** Lessons, duties or both. */
  enum Kind {
    BOTH,
    LESSONS,
    DUTIES
  }

  boolean means(Appointment appointment) {
    return (whose == null || belongs(appointment, whose))
        && (keys.isEmpty() || keys.contains(AppointmentKey.of(appointment)))
        && (weekdays.isEmpty() || weekdays.contains(WhenParts.weekday(appointment.when())))
        && switch (kind) {
          case BOTH -> true;
          case LESSONS -> !appointment.isDuty();
          case DUTIES -> appointment.isDuty();
        };
  }

  private static boolean belongs(Appointment appointment, Viewed whose) {
    return switch (whose.side()) {
      case ROOM -> appointment.roomId().equals(whose.id());
      case STAFF -> appointment.staffId().equals(whose.id());
    };
  }
}
