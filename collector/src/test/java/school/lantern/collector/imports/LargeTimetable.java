package school.lantern.collector.imports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 3,000 pupils in 12 classes each, 400 teachers, 20,000 lessons in two weeks, as plain CSV. */
final class LargeTimetable {
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri");

  private LargeTimetable() {}

  static Map<String, String> files() {
    return brokenAt(0);
  }

  /** The same, with a room that nobody knows in one line of lessons.csv. */
  static Map<String, String> brokenAt(int brokenLine) {
    StringBuilder people = new StringBuilder("id,name,kind,year,logons\n");
    StringBuilder groups = new StringBuilder("name,year\n");
    StringBuilder enrolments = new StringBuilder("group,person\n");
    for (int number = 0; number < 3_000; number++) {
      people.append(
          "P%d,Pupil %d,pupil,%d,p%d\n".formatted(number, number, number % 7 + 7, number));
      for (int subject = 0; subject < 12; subject++) {
        int group = (number / 90 * 12 + subject) % 400;
        enrolments.append("G%d,P%d\n".formatted(group, number));
      }
    }
    StringBuilder rooms = new StringBuilder("id,name\n");
    for (int number = 0; number < 400; number++) {
      people.append("T%d,Teacher %d,staff,,t%d\n".formatted(number, number, number));
      groups.append("G%d,%d\n".formatted(number, number % 7 + 7));
      rooms.append("R%d,Room %d\n".formatted(number, number));
    }
    StringBuilder lessons = new StringBuilder("week,day,period,room,class,staff\n");
    for (int number = 1; number <= 20_000; number++) {
      int slot = (number - 1) % 50;
      int teacher = (number - 1) / 50;
      lessons.append(
          "%s,%s,%d,%s,G%d,T%d\n"
              .formatted(
                  slot < 25 ? "A" : "B",
                  DAYS.get(slot % 5),
                  slot / 5 % 5 + 1,
                  number + 1 == brokenLine ? "X" : "R" + teacher,
                  teacher,
                  teacher));
    }
    Map<String, String> files = new TreeMap<>();
    files.put("people.csv", people.toString());
    files.put("groups.csv", groups.toString());
    files.put("enrolments.csv", enrolments.toString());
    files.put("rooms.csv", rooms.toString());
    files.put("weeks.csv", "monday,week\n2026-09-07,A\n2026-09-14,B\n");
    files.put(
        "bells.csv",
        "period,start,end\n1,9:00,10:00\n2,10:00,11:00\n3,11:00,12:00\n4,13:00,14:00\n5,14:00,15:00\n");
    files.put("lessons.csv", lessons.toString());
    return files;
  }
}
