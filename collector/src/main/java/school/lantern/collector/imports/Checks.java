package school.lantern.collector.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.imports.Progress.Step;
import school.lantern.collector.timetable.People;

/**
 * What every check needs: the draft, where mistakes go, and the questions that are asked of several
 * tables.
 *
 * @param draft the school as it would be
 * @param mistakes where mistakes go
 * @param people which year group a class and a pupil belong to
 * @param pupils the ids of all pupils
 */
record Checks(Draft draft, Mistakes mistakes, People people, Set<String> pupils) {

  private static final List<Consumer<Checks>> ALL =
      List.of(
          PeopleChecks::all,
          BookingRows::all,
          GroupChecks::all,
          CalendarChecks::all,
          TimetableChecks::all,
          CoverChecks::all,
          ArrangementChecks::all);

  /** Notes every mistake between rows and between tables. */
  static void all(Draft draft, Mistakes mistakes) {
    all(draft, mistakes, Progress.UNHEARD);
  }

  /** As above, saying how far it is. */
  static void all(Draft draft, Mistakes mistakes, Progress progress) {
    Checks checks = new Checks(draft, mistakes, people(draft), pupils(draft));
    for (int done = 0; done < ALL.size(); done++) {
      progress.at(Step.CHECKING, done, ALL.size());
      ALL.get(done).accept(checks);
    }
  }

  /** Each key may stand there once; the second one is the mistake. */
  <T> void unique(TableKind<T> kind, String heading, Function<T, Object> key) {
    Map<Object, Integer> first = new HashMap<>();
    Table<T> table = draft.table(kind);
    for (Table.Row<T> row : table.rows()) {
      Integer before = first.putIfAbsent(key.apply(row.value()), row.line());
      if (before != null) {
        mistakes.error(
            table.at(row, heading),
            shown(key.apply(row.value())),
            "This is in line %d already.".formatted(before),
            "Remove one of the two lines, or correct it.");
      }
    }
  }

  /** A room that is named must be there. */
  <T> void room(Table<T> table, Table.Row<T> row, String roomId) {
    Set<String> rooms = draft.table(PeopleRows.ROOMS).named();
    if (!rooms.contains(roomId)) {
      mistakes.error(
          table.at(row, "room"),
          roomId,
          "There is no such room in rooms.csv.",
          alike(roomId, rooms) + "Add the room there, or correct it here.");
    }
  }

  /** Somebody who is named must be there. */
  <T> boolean person(Table<T> table, Table.Row<T> row, Named named) {
    Set<String> known = draft.table(PeopleRows.PEOPLE).named();
    if (known.contains(named.id())) {
      return true;
    }
    mistakes.error(
        table.at(row, named.heading()),
        named.id(),
        "Nobody in people.csv has this id.",
        alike(named.id(), known) + "Add the person there, or correct it here.");
    return false;
  }

  /** A pupil who is named must be there, and be a pupil. */
  <T> void pupil(Table<T> table, Table.Row<T> row, Named named) {
    if (person(table, row, named) && isStaff(named.id())) {
      mistakes.error(
          table.at(row, named.heading()),
          named.id(),
          "This is a member of staff.",
          "Name a pupil.");
    }
  }

  /** A member of staff who is named must be there, and be staff. */
  <T> void staff(Table<T> table, Table.Row<T> row, Named named) {
    if (person(table, row, named) && pupils.contains(named.id())) {
      mistakes.error(
          table.at(row, named.heading()),
          named.id(),
          "This is a pupil, and pupils supervise nobody.",
          "Name a member of staff.");
    }
  }

  /**
   * Somebody who is named in a field.
   *
   * @param heading the field
   * @param id the id that stands there
   */
  record Named(String heading, String id) {}

  /** A row of people that made no sense is neither. */
  private boolean isStaff(String id) {
    return people.staffNames().containsKey(id);
  }

  private static Set<String> pupils(Draft draft) {
    return draft.table(PeopleRows.PEOPLE).values().stream()
        .filter(person -> person.audience() == Audience.PUPIL)
        .map(Person::id)
        .collect(Collectors.toSet());
  }

  private static People people(Draft draft) {
    return People.of(draft.table(PeopleRows.PEOPLE).values(), draft.groups());
  }

  private static String shown(Object key) {
    return key.toString();
  }

  private static String alike(String id, Set<String> known) {
    return known.stream()
        .filter(other -> other.equalsIgnoreCase(id))
        .findFirst()
        .map(other -> "There is “%s”: capitals matter. ".formatted(other))
        .orElse("");
  }
}
