package school.lantern.collector.imports;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import school.lantern.collector.imports.Checks.Named;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Exemption;
import school.lantern.collector.timetable.Support;

/** Checks trips and leaves, one-to-one support, and exemptions. What is of old is let be. */
final class ArrangementChecks {
  private final Checks checks;
  private final Set<String> groups;
  private final Set<String> periods;

  private ArrangementChecks(Checks checks) {
    this.checks = checks;
    this.groups = new HashSet<>(checks.draft().table(GroupRows.GROUPS).named());
    this.periods = new HashSet<>(checks.draft().table(CalendarRows.BELLS).named());
    for (Appointment lesson : checks.draft().table(TimetableRows.LESSONS).values()) {
      groups.add(String.valueOf(lesson.group()));
      if (lesson.when() instanceof ByClock clocked) {
        periods.add(clocked.start().toString());
      }
    }
  }

  static void all(Checks checks) {
    ArrangementChecks arrangements = new ArrangementChecks(checks);
    Table<Away> away = checks.draft().table(ArrangementRows.AWAY);
    away.rows().stream().filter(row -> !row.stored()).forEach(row -> arrangements.away(away, row));
    Table<Exemption> exemptions = checks.draft().table(ArrangementRows.EXEMPTIONS);
    exemptions.rows().stream()
        .filter(row -> !row.stored())
        .forEach(row -> arrangements.exemption(exemptions, row));
    Table<Support> support = checks.draft().table(ArrangementRows.SUPPORT);
    TimeChecks times = new TimeChecks(checks);
    for (Table.Row<Support> row : support.rows()) {
      Support here = row.value();
      checks.pupil(support, row, new Named("pupil", here.pupilId()));
      checks.staff(support, row, new Named("staff", here.staffId()));
      times.check(support, row, here.when(), checks.people().yearGroups().get(here.pupilId()));
    }
  }

  private void away(Table<Away> table, Table.Row<Away> row) {
    Away here = row.value();
    here.who().pupilIds().forEach(id -> checks.pupil(table, row, new Named("pupils", id)));
    here.who().staffIds().forEach(id -> checks.staff(table, row, new Named("staff", id)));
    unknown(here.who().groups(), groups)
        .forEach(
            group ->
                checks
                    .mistakes()
                    .error(
                        table.at(row, "groups"),
                        group,
                        "There is no such class in groups.csv or lessons.csv.",
                        "Add the class there, or correct it here."));
    unknown(here.periods(), periods)
        .forEach(
            period ->
                checks
                    .mistakes()
                    .error(
                        table.at(row, "periods"),
                        period,
                        "There is no such period in bells.csv.",
                        "Add the period there, or correct it here."));
    if (here.kind().together() && here.who().staffIds().isEmpty()) {
      checks
          .mistakes()
          .warning(
              table.at(row, "staff"),
              "",
              "Nobody is with these pupils.",
              "Name the staff; as it stands, use of a laptop there counts as unsupervised.");
    }
  }

  private void exemption(Table<Exemption> table, Table.Row<Exemption> row) {
    Exemption here = row.value();
    String room = here.what().roomId();
    if (room != null) {
      checks.room(table, row, room);
    }
    here.what().pupilIds().forEach(id -> checks.pupil(table, row, new Named("pupils", id)));
  }

  private static Set<String> unknown(Set<String> named, Set<String> known) {
    Set<String> unknown = new TreeSet<>(named);
    unknown.removeAll(known);
    return unknown;
  }
}
