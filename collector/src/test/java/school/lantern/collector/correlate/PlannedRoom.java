package school.lantern.collector.correlate;

import java.util.List;
import school.lantern.collector.presence.Presence;
import school.lantern.collector.rules.Supervisors;
import school.lantern.collector.timetable.SchoolDay;

/** What the engine makes of a plan and of check-ins, for tests of other packages. */
public final class PlannedRoom {
  private PlannedRoom() {}

  public static Supervisors of(SchoolDay plan, List<Presence> presences, String roomId) {
    return RoomSupervisors.of(new RoomSupervisors.Day(plan, presences), roomId);
  }
}
