package school.lantern.collector.imports.makecal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Enrolment;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.timetable.Away;

/**
 * Puts classes and study leave into the draft.
 *
 * @param draft the school as it would be
 */
record GroupTables(Draft draft) {

  /** Makes these all classes there are. */
  void groups(List<Table.Row<TeachingGroup>> found) {
    List<Table.Row<TeachingGroup>> groups = new ArrayList<>();
    List<Table.Row<Enrolment>> enrolments = new ArrayList<>();
    for (Table.Row<TeachingGroup> row : found) {
      TeachingGroup group = row.value();
      groups.add(
          row.with(
              new TeachingGroup(
                  group.name(), group.yearGroup(), group.subject(), Set.of(), Set.of())));
      Stream.concat(group.pupilIds().stream(), group.staffIds().stream())
          .map(id -> row.with(new Enrolment(group.name(), id)))
          .forEach(enrolments::add);
    }
    Set<String> names = groups.stream().map(row -> row.value().name()).collect(Collectors.toSet());
    draft.replace(new Table<>(Tables.GROUPS, groups, names));
    draft.replace(new Table<>(Tables.ENROLMENTS, enrolments, names));
  }

  /** Makes these all study leave there is; trips stay. */
  void away(List<Table.Row<Away>> found) {
    List<Table.Row<Away>> rows = new ArrayList<>();
    draft.table(Tables.AWAY).rows().stream()
        .filter(row -> row.value().kind() != Away.Kind.STUDY_LEAVE)
        .forEach(rows::add);
    rows.addAll(found);
    draft.replace(
        new Table<>(
            Tables.AWAY,
            rows,
            rows.stream().map(row -> row.value().name()).collect(Collectors.toSet())));
  }
}
