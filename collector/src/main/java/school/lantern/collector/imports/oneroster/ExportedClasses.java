package school.lantern.collector.imports.oneroster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.timetable.Appointment;

/** Classes; each subject is a course. */
final class ExportedClasses {
  private ExportedClasses() {}

  static List<Map<String, String>> courses(SchoolData data) {
    return data.groups().stream()
        .map(TeachingGroup::subject)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .map(
            subject ->
                Map.of(
                    "sourcedId",
                    course(subject),
                    "title",
                    subject,
                    "orgSourcedId",
                    OneRosterExport.SCHOOL))
        .toList();
  }

  static List<Map<String, String>> of(SchoolData data) {
    String terms =
        data.timetable().calendar().terms().stream()
            .map(ExportedSessions::id)
            .collect(Collectors.joining(","));
    Map<String, String> rooms = rooms(data);
    return data.groups().stream()
        .map(group -> row(group, terms, rooms.getOrDefault(group.name(), "")))
        .toList();
  }

  private static Map<String, String> row(TeachingGroup group, String terms, String room) {
    Map<String, String> row = new HashMap<>();
    row.put("sourcedId", group.name());
    row.put("title", group.name());
    row.put("classCode", group.name());
    row.put("classType", "scheduled");
    row.put("location", room);
    row.put("schoolSourcedId", OneRosterExport.SCHOOL);
    row.put("termSourcedIds", terms);
    if (group.subject() != null) {
      row.put("courseSourcedId", course(group.subject()));
    }
    if (group.yearGroup() != null) {
      row.put("grades", grade(group.yearGroup()));
    }
    return row;
  }

  /** Two digits, as the standard has them. */
  static String grade(int year) {
    return "%02d".formatted(year);
  }

  private static String course(String subject) {
    return "course-" + subject;
  }

  /** Where each class has most of its lessons. */
  private static Map<String, String> rooms(SchoolData data) {
    Map<String, Map<String, Long>> counted =
        data.timetable().appointments().stream()
            .filter(appointment -> !appointment.isDuty())
            .collect(
                Collectors.groupingBy(
                    lesson -> String.valueOf(lesson.group()),
                    Collectors.groupingBy(
                        Appointment::roomId, TreeMap::new, Collectors.counting())));
    Map<String, String> rooms = new TreeMap<>();
    counted.forEach(
        (group, some) ->
            some.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> rooms.put(group, most.getKey())));
    return rooms;
  }
}
