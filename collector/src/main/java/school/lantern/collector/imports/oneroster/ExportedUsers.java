package school.lantern.collector.imports.oneroster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.imports.SchoolData;

/** People, what they are, and in which classes. */
final class ExportedUsers {
  private ExportedUsers() {}

  static Map<String, String> user(Person person) {
    Map<String, String> row = new HashMap<>();
    row.put("sourcedId", person.id());
    row.put("enabledUser", "true");
    row.put("identifier", person.id());
    row.put("primaryOrgSourcedId", OneRosterExport.SCHOOL);
    int blank = person.displayName().lastIndexOf(' ');
    row.put(
        "givenName", blank < 0 ? person.displayName() : person.displayName().substring(0, blank));
    row.put("familyName", blank < 0 ? "" : person.displayName().substring(blank + 1));
    List<String> logons = List.copyOf(new TreeSet<>(person.accounts()));
    if (!logons.isEmpty()) {
      row.put("username", logons.getFirst());
      row.put(
          "userIds",
          logons.stream()
              .skip(1)
              .map(logon -> Logons.FURTHER + logon + "}")
              .collect(Collectors.joining(",")));
    }
    if (person.yearGroup() != null) {
      row.put("grades", ExportedClasses.grade(person.yearGroup()));
    }
    return row;
  }

  static Map<String, String> role(Person person, SchoolData data) {
    boolean teaches =
        data.groups().stream().anyMatch(group -> group.staffIds().contains(person.id()));
    RosterRole staff = teaches ? RosterRole.TEACHER : RosterRole.AIDE;
    RosterRole role = person.audience() == Audience.PUPIL ? RosterRole.STUDENT : staff;
    return Map.of(
        "sourcedId",
        "role-" + person.id(),
        "userSourcedId",
        person.id(),
        "roleType",
        "primary",
        "role",
        role.word(),
        "orgSourcedId",
        OneRosterExport.SCHOOL);
  }

  static Stream<Map<String, String>> enrolments(TeachingGroup group) {
    return Stream.concat(
        group.pupilIds().stream().map(id -> enrolment(group, id, RosterRole.STUDENT)),
        group.staffIds().stream().map(id -> enrolment(group, id, RosterRole.TEACHER)));
  }

  private static Map<String, String> enrolment(TeachingGroup group, String id, RosterRole role) {
    return Map.of(
        "sourcedId",
        group.name() + "/" + id,
        "classSourcedId",
        group.name(),
        "schoolSourcedId",
        OneRosterExport.SCHOOL,
        "userSourcedId",
        id,
        "role",
        role.word());
  }
}
