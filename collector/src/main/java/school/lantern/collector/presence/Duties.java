package school.lantern.collector.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import school.lantern.collector.timetable.Timetable;

/** Who should be where, asked by person or by room. */
@ApplicationScoped
class Duties {
  private final Timetable timetable;
  private final SchoolNow time;

  Duties(Timetable timetable, SchoolNow time) {
    this.timetable = timetable;
    this.time = time;
  }

  /** This person's day, by start. */
  List<Duty> on(String site, String staffId, LocalDate day) {
    return timetable.slots(site, day).stream()
        .filter(slot -> slot.supervisor().staffId().equals(staffId))
        .map(Duty::new)
        .toList();
  }

  LocalDate today() {
    return time.today();
  }

  /** This room's day today, by start. */
  List<Duty> inRoom(String site, String roomId) {
    return timetable.slots(site, time.today()).stream()
        .filter(slot -> slot.roomId().equals(roomId))
        .map(Duty::new)
        .toList();
  }
}
