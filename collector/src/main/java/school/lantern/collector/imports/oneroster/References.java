package school.lantern.collector.imports.oneroster;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Table;

/**
 * Checks that what rows point at is there. A row that is there and makes no sense is one mistake of
 * its own, not one for each row that points at it.
 *
 * @param now all that OneRoster has told
 * @param named the ids that stand in the files of this import, by file, whatever stands beside them
 * @param mistakes where mistakes go
 */
record References(Roster now, Map<RosterFile, Set<String>> named, Mistakes mistakes) {

  References {
    named = new EnumMap<>(named);
  }

  void check() {
    all(RosterFile.CLASSES, "courseSourcedId", RosterFile.COURSES);
    all(RosterFile.CLASSES, "termSourcedIds", RosterFile.SESSIONS);
    all(RosterFile.CLASSES, "schoolSourcedId", RosterFile.ORGS);
    all(RosterFile.ROLES, "userSourcedId", RosterFile.USERS);
    all(RosterFile.ENROLLMENTS, "classSourcedId", RosterFile.CLASSES);
    all(RosterFile.ENROLLMENTS, "userSourcedId", RosterFile.USERS);
  }

  private void all(RosterFile from, String column, RosterFile to) {
    if (!now.has(to)) {
      return; // nobody handed such a file in, ever: what it would say is not needed
    }
    Set<String> known = new HashSet<>(now.ids(to));
    known.addAll(named.getOrDefault(to, Set.of()));
    for (Table.Row<Entry> row : now.rows(from)) {
      String field = row.value().field(column);
      List<String> one = field.isEmpty() ? List.of() : List.of(field);
      List<String> ids = column.endsWith("Ids") ? row.value().list(column) : one;
      for (String id : ids) {
        if (!known.contains(id)) {
          mistakes.error(
              row.at(column),
              id,
              "There is no such line in %s.csv.".formatted(to.word()),
              row.stored()
                  ? "The line was handed in earlier: hand it in again as tobedeleted, or both."
                  : "Add the line there, or correct it here.");
        }
      }
    }
  }
}
