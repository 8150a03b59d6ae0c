package school.lantern.demo.school;

import java.util.List;

/**
 * A room of the demo school.
 *
 * @param id its code on the timetable
 * @param name as people say it
 * @param subject what is taught there
 * @param workstations how many stand there
 * @param site the site on which it lies
 */
record DemoRoom(String id, String name, String subject, int workstations, String site) {
  private static final String UPPER = "Upper site";
  private static final String LOWER = "Lower site";

  /** Twelve rooms on two sites, with 45 workstations between them. */
  static final List<DemoRoom> ALL =
      List.of(
          new DemoRoom("ICT1", "ICT suite 1", "Computing", 10, UPPER),
          new DemoRoom("ICT2", "ICT suite 2", "Computing", 8, UPPER),
          new DemoRoom("LIB", "Library", "Reading", 6, UPPER),
          new DemoRoom("SCI", "Science lab", "Science", 3, UPPER),
          new DemoRoom("ART", "Art room", "Art", 2, UPPER),
          new DemoRoom("MUS", "Music room", "Music", 2, UPPER),
          new DemoRoom("FOOD", "Food room", "Food technology", 1, LOWER),
          new DemoRoom("R1", "Room 1", "English", 2, UPPER),
          new DemoRoom("R2", "Room 2", "Maths", 2, UPPER),
          new DemoRoom("R3", "Room 3", "Humanities", 2, LOWER),
          new DemoRoom("R4", "Room 4", "Life skills", 2, LOWER),
          new DemoRoom("SIX", "Sixth form base", "Enterprise", 5, LOWER));
}
