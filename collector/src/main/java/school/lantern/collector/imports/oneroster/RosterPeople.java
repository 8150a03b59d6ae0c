package school.lantern.collector.imports.oneroster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.Tables;

/**
 * Makes people of users. Somebody who is here already, by id or by log-on, keeps the id that
 * timetables know; who is here by other ways and is no user stays, such as the common log-on of
 * staff; who was a user and is none any more goes.
 */
final class RosterPeople {
  private final Roster before;
  private final Roster now;
  private final Mistakes mistakes;
  private final Map<String, Person> here = new LinkedHashMap<>();
  private final Map<String, String> hereByLogon = new HashMap<>();
  private final Map<String, String> ids = new LinkedHashMap<>();
  private final Map<String, RosterRole> roles;

  private RosterPeople(Roster before, Roster now, Draft draft, Mistakes mistakes) {
    this.before = before;
    this.now = now;
    this.mistakes = mistakes;
    this.roles = roles(now);
    for (Person person : draft.table(Tables.PEOPLE).values()) {
      here.put(person.id(), person);
      person.accounts().forEach(logon -> hereByLogon.put(logon, person.id()));
    }
  }

  /** Puts everybody into the draft, and remembers who is who in {@code now}. */
  static void put(Roster before, Roster now, Draft draft, Mistakes mistakes) {
    RosterPeople people = new RosterPeople(before, now, draft, mistakes);
    Map<String, Table.Row<Entry>> users = people.users();
    people.identify(users);
    List<Table.Row<Person>> rows = new ArrayList<>();
    Set<String> mine = new HashSet<>(before.people().values());
    mine.addAll(people.ids.values());
    draft.table(Tables.PEOPLE).rows().stream()
        .filter(row -> !mine.contains(row.value().id()))
        .forEach(rows::add);
    users.forEach((id, row) -> rows.add(people.row(id, row)));
    draft.replace(
        new Table<>(
            Tables.PEOPLE,
            rows,
            rows.stream().map(row -> row.value().id()).collect(Collectors.toSet())));
    now.replacePeople(people.ids);
  }

  /** Those of whom something is kept here; of all others nothing is remembered but the id. */
  private Map<String, Table.Row<Entry>> users() {
    Map<String, Table.Row<Entry>> users = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    for (Table.Row<Entry> row : List.copyOf(now.rows(RosterFile.USERS))) {
      String id = row.value().id();
      RosterRole role = roles.get(id);
      boolean enabled = !Set.of("false", "0").contains(row.value().field("enabledUser"));
      if (role == null) {
        mistakes.error(
            row.at("role"),
            id,
            "Nothing says what this person is.",
            "Fill in the column role, or add a line for the person to roles.csv.");
      } else if (enabled && role.kind() != RosterRole.Kind.NOBODY) {
        users.put(id, row);
      } else {
        others.add(id);
      }
    }
    others.forEach(now::stripUser);
    return users;
  }

  /** A primary role goes before others. */
  private static Map<String, RosterRole> roles(Roster now) {
    Map<String, RosterRole> roles = new HashMap<>();
    for (Table.Row<Entry> row : now.rows(RosterFile.USERS)) {
      RosterRole.of(row.value().field("role")).ifPresent(role -> roles.put(row.value().id(), role));
    }
    for (boolean primary : new boolean[] {false, true}) {
      for (Table.Row<Entry> row : now.rows(RosterFile.ROLES)) {
        if (row.value().field("roleType").equalsIgnoreCase("primary") == primary) {
          RosterRole.of(row.value().field("role"))
              .ifPresent(role -> roles.put(row.value().field("userSourcedId"), role));
        }
      }
    }
    return roles;
  }

  private void identify(Map<String, Table.Row<Entry>> users) {
    Map<String, Long> identifiers =
        users.values().stream()
            .map(row -> row.value().field("identifier"))
            .filter(identifier -> !identifier.isEmpty())
            .collect(Collectors.groupingBy(identifier -> identifier, Collectors.counting()));
    Set<String> taken = new HashSet<>();
    for (String id : users.keySet()) {
      String known = before.people().get(id);
      if (known != null) {
        ids.put(id, known);
        taken.add(known);
      }
    }
    users.forEach(
        (id, row) -> {
          if (!ids.containsKey(id)) {
            String identifier = row.value().field("identifier");
            boolean own = identifiers.getOrDefault(identifier, 0L) == 1;
            String here = found(row.value(), own).filter(one -> !taken.contains(one)).orElse(null);
            String chosen =
                here != null ? here : own && !taken.contains(identifier) ? identifier : id;
            ids.put(id, chosen);
            taken.add(chosen);
          }
        });
  }

  /** Somebody who is here already. */
  private Optional<String> found(Entry user, boolean identifierIsOwn) {
    return Stream.concat(
            Stream.of(user.id(), identifierIsOwn ? user.field("identifier") : "")
                .filter(here::containsKey),
            Logons.of(user).stream().flatMap(logon -> Stream.ofNullable(hereByLogon.get(logon))))
        .findFirst();
  }

  private Table.Row<Person> row(String id, Table.Row<Entry> row) {
    Entry user = row.value();
    String own = ids.getOrDefault(id, id);
    boolean pupil = roles.get(id) == RosterRole.STUDENT;
    String name = (user.field("givenName") + " " + user.field("familyName")).strip();
    Person person =
        new Person(
            own,
            name,
            pupil ? Audience.PUPIL : Audience.STAFF,
            pupil ? year(row) : null,
            logons(own, id, user));
    return row.with(person);
  }

  private @Nullable Integer year(Table.Row<Entry> row) {
    List<String> grades = row.value().list("grades");
    grades.stream()
        .filter(grade -> !Grades.known(grade))
        .findFirst()
        .ifPresent(
            grade ->
                mistakes.warning(
                    row.at("year"),
                    grade,
                    "Lantern does not know this year group.",
                    "Nothing, if the pupil is in none; otherwise write a number from 1 to 14."));
    OptionalInt year = Grades.only(grades);
    return year.isPresent() ? year.getAsInt() : null;
  }

  /** Those of the file, and those that came by other ways and were never in a file. */
  private Set<String> logons(String own, String id, Entry user) {
    Set<String> logons = new HashSet<>();
    Person known = here.get(own);
    if (known != null) {
      logons.addAll(known.accounts());
    }
    Table.Row<Entry> earlier = before.rowsById(RosterFile.USERS).get(id);
    if (earlier != null) {
      logons.removeAll(Logons.of(earlier.value()));
    }
    logons.addAll(Logons.of(user));
    return logons.stream().map(logon -> logon.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }
}
