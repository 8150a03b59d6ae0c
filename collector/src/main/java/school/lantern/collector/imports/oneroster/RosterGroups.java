package school.lantern.collector.imports.oneroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.TeachingGroup;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Enrolment;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.Tables;

/**
 * Makes groups of classes, and members of those who are enrolled today. Classes of one code are one
 * group: many programs write one class for each term. A class whose terms have all ended is left
 * out while any other has not.
 */
final class RosterGroups {
  private final Roster now;
  private final Draft draft;
  private final LocalDate today;
  private final Map<String, List<Table.Row<Entry>>> classes;

  private RosterGroups(Roster now, Draft draft, LocalDate today) {
    this.now = now;
    this.draft = draft;
    this.today = today;
    this.classes = classes(now, draft, today);
  }

  static void put(Roster before, Roster now, Draft draft, LocalDate today) {
    RosterGroups groups = new RosterGroups(now, draft, today);
    Set<String> mine = new HashSet<>(classes(before, draft, today).keySet());
    mine.addAll(groups.classes.keySet());
    List<Table.Row<TeachingGroup>> rows = new ArrayList<>();
    draft.table(Tables.GROUPS).rows().stream()
        .filter(row -> !mine.contains(row.value().name()))
        .forEach(rows::add);
    groups.classes.forEach((name, some) -> rows.add(groups.group(name, some)));
    List<Table.Row<Enrolment>> members = new ArrayList<>();
    draft.table(Tables.ENROLMENTS).rows().stream()
        .filter(row -> !mine.contains(row.value().group()))
        .forEach(members::add);
    members.addAll(groups.members());
    draft.replace(
        new Table<>(
            Tables.GROUPS,
            rows,
            rows.stream().map(row -> row.value().name()).collect(Collectors.toSet())));
    draft.replace(
        new Table<>(
            Tables.ENROLMENTS,
            members,
            members.stream().map(row -> row.value().group()).collect(Collectors.toSet())));
  }

  /** Says which rooms of the classes are no rooms here: in one sentence, since most have no ICT. */
  static void rooms(Roster now, Draft draft, Mistakes mistakes) {
    Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    draft
        .table(Tables.ROOMS)
        .values()
        .forEach(room -> known.addAll(List.of(room.id(), room.name())));
    Map<String, Table.Row<Entry>> others = new LinkedHashMap<>();
    now.rows(RosterFile.CLASSES).stream()
        .filter(row -> !row.value().field("location").isEmpty() && !row.stored())
        .filter(row -> !known.contains(row.value().field("location")))
        .forEach(row -> others.putIfAbsent(row.value().field("location"), row));
    if (!known.isEmpty() && !others.isEmpty()) {
      Map.Entry<String, Table.Row<Entry>> first = others.entrySet().iterator().next();
      mistakes.warning(
          first.getValue().at("location"),
          first.getKey(),
          others.size() == 1
              ? "This is none of the rooms here."
              : "This and %d more places are none of the rooms here.".formatted(others.size() - 1),
          "Nothing, if no workstation stands there.");
    }
  }

  /** The classes that make each group, by its name. */
  private static Map<String, List<Table.Row<Entry>>> classes(
      Roster roster, Draft draft, LocalDate today) {
    Set<String> taught =
        draft.table(Tables.LESSONS).values().stream()
            .map(lesson -> String.valueOf(lesson.group()))
            .collect(Collectors.toSet());
    Set<String> open = RosterTerms.open(roster, today);
    List<Table.Row<Entry>> running =
        roster.rows(RosterFile.CLASSES).stream()
            .filter(row -> runs(row.value(), roster, open))
            .toList();
    Map<String, List<Table.Row<Entry>>> classes = new LinkedHashMap<>();
    for (Table.Row<Entry> row :
        running.isEmpty() ? List.copyOf(roster.rows(RosterFile.CLASSES)) : running) {
      classes.computeIfAbsent(name(row.value(), taught), _ -> new ArrayList<>()).add(row);
    }
    return classes;
  }

  private static boolean runs(Entry one, Roster roster, Set<String> open) {
    List<String> terms =
        one.list("termSourcedIds").stream()
            .filter(roster.ids(RosterFile.SESSIONS)::contains)
            .toList();
    return terms.isEmpty() || terms.stream().anyMatch(open::contains);
  }

  /** The code, unless only the title stands on the timetable. */
  private static String name(Entry one, Set<String> taught) {
    String code = one.field("classCode");
    String title = one.field("title");
    return code.isEmpty() || (taught.contains(title) && !taught.contains(code)) ? title : code;
  }

  private Table.Row<TeachingGroup> group(String name, List<Table.Row<Entry>> some) {
    Table.Row<Entry> first = some.getFirst();
    OptionalInt year =
        Grades.only(some.stream().flatMap(row -> row.value().list("grades").stream()).toList());
    return first.with(
        new TeachingGroup(
            name,
            year.isPresent() ? year.getAsInt() : null,
            subject(first.value()),
            Set.of(),
            Set.of()));
  }

  private @Nullable String subject(Entry one) {
    if (!one.list("subjects").isEmpty()) {
      return one.list("subjects").getFirst();
    }
    Table.Row<Entry> course = now.rowsById(RosterFile.COURSES).get(one.field("courseSourcedId"));
    if (course == null) {
      return null;
    }
    List<String> subjects = course.value().list("subjects");
    return subjects.isEmpty() ? course.value().field("title") : subjects.getFirst();
  }

  private List<Table.Row<Enrolment>> members() {
    Map<String, String> groups = new LinkedHashMap<>();
    classes.forEach((name, some) -> some.forEach(row -> groups.put(row.value().id(), name)));
    Map<String, String> people = now.people();
    Set<String> here =
        draft.table(Tables.PEOPLE).values().stream()
            .map(person -> person.id())
            .collect(Collectors.toSet());
    Map<Enrolment, Table.Row<Enrolment>> members = new LinkedHashMap<>();
    for (Table.Row<Entry> row : now.rows(RosterFile.ENROLLMENTS)) {
      String group = groups.get(row.value().field("classSourcedId"));
      String person = people.get(row.value().field("userSourcedId"));
      if (group != null && person != null && here.contains(person) && holds(row.value())) {
        Enrolment member = new Enrolment(group, person);
        members.putIfAbsent(member, row.with(member));
      }
    }
    return List.copyOf(members.values());
  }

  private boolean holds(Entry enrolment) {
    return !Entries.date(enrolment.field("beginDate"), LocalDate.MIN).isAfter(today)
        && !Entries.date(enrolment.field("endDate"), LocalDate.MAX).isBefore(today);
  }
}
