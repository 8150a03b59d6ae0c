package school.lantern.collector.imports;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 3,000 pupils, 200 staff, 400 classes, twelve of them for each pupil, as OneRoster 1.1. */
final class LargeSchool {
  static final int PUPILS = 3000;
  private static final int STAFF = 200;
  private static final int CLASSES = 400;
  private static final int CLASSES_OF_EACH = 12;

  private LargeSchool() {}

  static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    files.put("users.csv", users());
    files.put(
        "classes.csv",
        lines(
            "sourcedId,title,grades,classCode,classType,subjects",
            CLASSES,
            number ->
                "k%d,Class %d,%d,C%d,scheduled,Subject %d"
                    .formatted(number, number, year(number), number, number % 20)));
    files.put(
        "enrollments.csv",
        lines(
            "sourcedId,classSourcedId,userSourcedId,role",
            PUPILS * CLASSES_OF_EACH + CLASSES,
            LargeSchool::enrolment));
    return files;
  }

  /** The same, with nonsense in one line of users.csv. */
  static Map<String, String> brokenAt(int line) {
    Map<String, String> files = files();
    String[] users = users().split("\n", -1);
    users[line - 1] = users[line - 1].replace(",student,", ",stduent,");
    files.put("users.csv", String.join("\n", users));
    return files;
  }

  private static String users() {
    return lines(
        "sourcedId,enabledUser,orgSourcedIds,identifier,role,username,givenName,familyName,grades",
        PUPILS + STAFF,
        number ->
            number < PUPILS
                ? "u%d,true,,A%05d,student,pupil%d,Given%d,Family%d,%d"
                    .formatted(number, number, number, number, number % 700, year(number))
                : "u%d,true,,T%d,teacher,staff%d,Given%d,Teacher%d,"
                    .formatted(number, number, number, number, number));
  }

  private static String enrolment(int number) {
    if (number >= PUPILS * CLASSES_OF_EACH) {
      int teaches = number - PUPILS * CLASSES_OF_EACH;
      return "e%d,k%d,u%d,teacher".formatted(number, teaches, PUPILS + teaches % STAFF);
    }
    int pupil = number / CLASSES_OF_EACH;
    int lesson = number % CLASSES_OF_EACH;
    return "e%d,k%d,u%d,student".formatted(number, (pupil * 7 + lesson * 31) % CLASSES, pupil);
  }

  private static int year(int number) {
    return 7 + number % 7;
  }

  private static String lines(String heading, int count, IntFunction<String> line) {
    return IntStream.range(0, count)
        .mapToObj(line)
        .collect(Collectors.joining("\n", heading + "\n", "\n"));
  }
}
