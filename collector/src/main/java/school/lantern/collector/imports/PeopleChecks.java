package school.lantern.collector.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import school.lantern.collector.directory.Person;
import school.lantern.collector.fleet.Room;

/** Checks people, rooms and workstations. */
final class PeopleChecks {
  private PeopleChecks() {}

  static void all(Checks checks) {
    checks.unique(PeopleRows.PEOPLE, "id", Person::id);
    checks.unique(PeopleRows.ROOMS, "id", Room::id);
    checks.unique(PeopleRows.WORKSTATIONS, "hostname", Workstation::hostname);
    logons(checks);
    sites(checks);
    Table<Workstation> workstations = checks.draft().table(PeopleRows.WORKSTATIONS);
    for (Table.Row<Workstation> row : workstations.rows()) {
      checks.room(workstations, row, row.value().roomId());
    }
  }

  /** A site is its name: another way to write it makes another site. */
  private static void sites(Checks checks) {
    Table<Room> rooms = checks.draft().table(PeopleRows.ROOMS);
    Map<String, String> spellings = new HashMap<>();
    for (Table.Row<Room> row : rooms.rows()) {
      String site = row.value().campus();
      if (site == null) {
        continue;
      }
      String before = spellings.putIfAbsent(site.toLowerCase(Locale.ROOT), site);
      if (before != null && !before.equals(site)) {
        checks
            .mistakes()
            .warning(
                rooms.at(row, PeopleRows.SITE),
                site,
                "Another room has “%s”: these are two sites.".formatted(before),
                "Write it the same way everywhere, if it is the same site.");
      }
    }
  }

  private static void logons(Checks checks) {
    Table<Person> people = checks.draft().table(PeopleRows.PEOPLE);
    Map<String, String> owners = new HashMap<>();
    for (Table.Row<Person> row : people.rows()) {
      for (String logon : new TreeSet<>(row.value().accounts())) {
        String owner = owners.putIfAbsent(logon, row.value().id());
        if (owner != null && !owner.equals(row.value().id())) {
          checks
              .mistakes()
              .error(
                  people.at(row, "logons"),
                  logon,
                  "This log-on belongs to %s already.".formatted(owner),
                  "Give it to one of them; a common log-on of staff gets a line of its own.");
        }
      }
    }
  }
}
