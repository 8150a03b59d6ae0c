package school.lantern.collector.imports;

import java.util.HashSet;
import java.util.Set;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.imports.Checks.Named;
import school.lantern.collector.timetable.Appointment;

/** Checks classes, and who is in them. */
final class GroupChecks {
  private GroupChecks() {}

  static void all(Checks checks) {
    checks.unique(GroupRows.GROUPS, "name", TeachingGroup::name);
    checks.unique(GroupRows.ENROLMENTS, "person", enrolment -> enrolment);
    Table<Enrolment> enrolments = checks.draft().table(GroupRows.ENROLMENTS);
    Set<String> known = checks.draft().table(GroupRows.GROUPS).named();
    for (Table.Row<Enrolment> row : enrolments.rows()) {
      checks.person(enrolments, row, new Named("person", row.value().personId()));
      if (!known.contains(row.value().group())) {
        checks
            .mistakes()
            .error(
                enrolments.at(row, "group"),
                row.value().group(),
                "There is no such class in groups.csv.",
                "Add the class there, or correct it here.");
      }
    }
    if (!known.isEmpty()) {
      lessons(checks, known);
    }
  }

  /** Each class that nobody knows is said once. */
  private static void lessons(Checks checks, Set<String> known) {
    Table<Appointment> lessons = checks.draft().table(TimetableRows.LESSONS);
    Set<String> said = new HashSet<>();
    for (Table.Row<Appointment> row : lessons.rows()) {
      String group = String.valueOf(row.value().group());
      if (!known.contains(group) && said.add(group)) {
        checks
            .mistakes()
            .warning(
                lessons.at(row, "class"),
                group,
                "There is no such class in groups.csv.",
                "Add it there; as it stands, nobody knows its year group and who is in it.");
      }
    }
  }
}
