package school.lantern.demo.school;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Everybody at the demo school: 90 pupils in eleven classes of Years 7 to 14, and 40 staff, of whom
 * two teachers belong to each room.
 */
final class DemoPeople {
  /** Year group and size of each class; the sum is 90. */
  static final List<DemoClass> CLASSES =
      List.of(
          new DemoClass("7A", 7, 8),
          new DemoClass("7B", 7, 7),
          new DemoClass("8A", 8, 9),
          new DemoClass("8B", 8, 8),
          new DemoClass("9A", 9, 10),
          new DemoClass("10A", 10, 8),
          new DemoClass("10B", 10, 7),
          new DemoClass("11A", 11, 9),
          new DemoClass("12A", 12, 10),
          new DemoClass("13A", 13, 8),
          new DemoClass("14A", 14, 6));

  private static final int TEACHERS_PER_ROOM = 2;
  private static final int STAFF = 40;

  private final Csv csv = new Csv("people.csv", "id", "name", "kind", "year", "logons");
  private final List<String> staffIds = new ArrayList<>();

  DemoPeople(Random random, Optional<String> logon) {
    Names names = new Names(random);
    int number = 0;
    for (DemoClass group : CLASSES) {
      for (String name : names.next(group.size())) {
        number++;
        String own = "%02d%s".formatted(group.year(), account(name));
        String all = number == 1 ? logon.map(more -> own + ";" + more).orElse(own) : own;
        csv.add("P%04d".formatted(number), name, "pupil", group.year(), all);
      }
    }
    for (String name : names.next(STAFF)) {
      String id = "S%02d".formatted(staffIds.size() + 1);
      staffIds.add(id);
      csv.add(id, name, "staff", "", "st." + account(name));
    }
    // The policy gives staff a common log-on: it is nobody's own.
    csv.add("STAFF", "Staff (common log-on)", "staff", "", "staff");
  }

  /**
   * A class.
   *
   * @param name its name
   * @param year its year group
   * @param size how many pupils
   */
  record DemoClass(String name, int year, int size) {}

  Csv csv() {
    return csv;
  }

  /** One of the two teachers who belong to a room. */
  String teacher(int room, int turn) {
    return staffIds.get(room * TEACHERS_PER_ROOM + Math.floorMod(turn, TEACHERS_PER_ROOM));
  }

  /** Somebody who teaches nothing: assistants, office, leaders. */
  String spare(int turn) {
    int teachers = DemoRoom.ALL.size() * TEACHERS_PER_ROOM;
    return staffIds.get(teachers + Math.floorMod(turn, STAFF - teachers));
  }

  private static String account(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".");
  }
}
