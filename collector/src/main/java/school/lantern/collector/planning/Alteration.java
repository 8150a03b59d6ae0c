package school.lantern.collector.planning;

import java.util.List;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Amendment.Rows;

/**
 * What a change does.
 *
 * @param timetable to the timetable
 * @param rooms to the list of rooms
 */
record Alteration(Amendment timetable, Rows<Room> rooms) {

  static Alteration of(Amendment timetable) {
    return new Alteration(timetable, Rows.none());
  }

  static Alteration ofRooms(List<Room> remove, List<Room> add) {
    return new Alteration(Amendment.NONE, new Rows<>(remove, add));
  }

  /** What takes it back. */
  Alteration inverse() {
    return new Alteration(Standing.inverse(timetable), Standing.turned(rooms));
  }
}
