package school.lantern.collector.planning;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import school.lantern.collector.timetable.SchoolPlan;

/**
 * What a change is held against.
 *
 * @param plan the timetable as it is, and who there is
 * @param rooms the rooms there are, and which of them have computers
 * @param today in school time: conflicts of the past help nobody
 * @param zone school time
 */
record Surroundings(SchoolPlan plan, Rooms rooms, LocalDate today, ZoneId zone) {

  /**
   * Rooms by id.
   *
   * @param all every room
   * @param withComputers those in which a workstation stands
   */
  record Rooms(Set<String> all, Set<String> withComputers) {}
}
