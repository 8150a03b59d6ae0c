package school.lantern.collector.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.directory.TeachingGroup;

/** Reads classes and who is in them. In a draft, the two are apart. */
final class GroupRows {
  static final TableKind<TeachingGroup> GROUPS =
      new TableKind<>(
          "groups.csv",
          List.of("name"),
          List.of("year", "subject"),
          GroupRows::group,
          TeachingGroup::name);

  static final TableKind<Enrolment> ENROLMENTS =
      new TableKind<>(
          "enrolments.csv",
          List.of("group", "person"),
          List.of(),
          GroupRows::enrolment,
          enrolment -> enrolment);

  private GroupRows() {}

  /** The groups without their members. */
  static List<TeachingGroup> empty(List<TeachingGroup> groups) {
    return groups.stream().map(group -> with(group, Set.of(), Set.of())).toList();
  }

  /** Their members. */
  static List<Enrolment> enrolments(List<TeachingGroup> groups) {
    return groups.stream()
        .flatMap(
            group ->
                Stream.concat(group.pupilIds().stream(), group.staffIds().stream())
                    .map(id -> new Enrolment(group.name(), id)))
        .toList();
  }

  /** Both together again. */
  static List<TeachingGroup> filled(
      List<TeachingGroup> groups, List<Enrolment> enrolments, Predicate<String> isPupil) {
    Map<String, List<Enrolment>> members =
        enrolments.stream().collect(Collectors.groupingBy(Enrolment::group));
    List<TeachingGroup> filled = new ArrayList<>();
    for (TeachingGroup group : groups) {
      Map<Boolean, Set<String>> own =
          members.getOrDefault(group.name(), List.of()).stream()
              .map(Enrolment::personId)
              .collect(Collectors.partitioningBy(isPupil, Collectors.toSet()));
      filled.add(with(group, own.getOrDefault(true, Set.of()), own.getOrDefault(false, Set.of())));
    }
    return filled;
  }

  private static TeachingGroup with(TeachingGroup group, Set<String> pupils, Set<String> staff) {
    return new TeachingGroup(group.name(), group.yearGroup(), group.subject(), pupils, staff);
  }

  private static Optional<TeachingGroup> group(CsvRow row) {
    String name = row.text("name");
    Integer year = YearGroups.one(row, "year");
    String subject = row.optional("subject");
    return row.unlessBroken(() -> new TeachingGroup(name, year, subject, Set.of(), Set.of()));
  }

  private static Optional<Enrolment> enrolment(CsvRow row) {
    String group = row.text("group");
    String person = row.text("person");
    return row.unlessBroken(() -> new Enrolment(group, person));
  }
}
