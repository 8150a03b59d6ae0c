package school.lantern.collector.rules;

import java.time.Instant;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;

/** Says of a computer that nobody named the room in which it is counted. */
final class PlacedByTimetable {
  private static final String NOTE =
      " Nobody booked this computer: that it was in this room is inferred from its user’s lesson.";

  private PlacedByTimetable() {}

  /** Whether some of a use was at a place that is inferred. */
  static boolean holds(RoomFacts facts, Use use) {
    return facts.workstations().stream()
        .filter(workstation -> workstation.hostname().equals(use.hostname()))
        .anyMatch(workstation -> touches(workstation, use.when()));
  }

  static String note(RoomFacts facts, Use use) {
    return holds(facts, use) ? NOTE : "";
  }

  static String note(Workstation workstation, Instant at) {
    return workstation.here().inferred().contains(at) ? NOTE : "";
  }

  private static boolean touches(Workstation workstation, Interval when) {
    return !workstation.here().inferred().intersect(IntervalSet.of(when)).isEmpty();
  }
}
