package school.lantern.demo.school;

import java.util.List;

/**
 * A room of the demo school.
 *
 * @param id its code on the timetable
 * @param name as people say it
 * @param subject what is taught there
 * @param workstations how many stand there
 */
record DemoRoom(String id, String name, String subject, int workstations) {

  /** Twelve rooms with 45 workstations between them. */
  static final List<DemoRoom> ALL =
      List.of(
          new DemoRoom("ICT1", "ICT suite 1", "Computing", 10),
          new DemoRoom("ICT2", "ICT suite 2", "Computing", 8),
          new DemoRoom("LIB", "Library", "Reading", 6),
          new DemoRoom("SCI", "Science lab", "Science", 3),
          new DemoRoom("ART", "Art room", "Art", 2),
          new DemoRoom("MUS", "Music room", "Music", 2),
          new DemoRoom("FOOD", "Food room", "Food technology", 1),
          new DemoRoom("R1", "Room 1", "English", 2),
          new DemoRoom("R2", "Room 2", "Maths", 2),
          new DemoRoom("R3", "Room 3", "Humanities", 2),
          new DemoRoom("R4", "Room 4", "Life skills", 2),
          new DemoRoom("SIX", "Sixth form base", "Enterprise", 5));
}
