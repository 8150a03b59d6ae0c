package school.lantern.collector.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.fleet.Room;

/** Reads people, rooms and workstations. */
final class PeopleRows {
  static final TableKind<Person> PEOPLE =
      new TableKind<>(
          "people.csv",
          List.of("id", "name", "kind"),
          List.of("year", "logons"),
          PeopleRows::person,
          Person::id);

  /** The heading of the site on which a room lies: {@link Room#campus}. */
  static final String SITE = "site";

  static final TableKind<Room> ROOMS =
      new TableKind<>(
          "rooms.csv",
          new TableKind.Headings(
              List.of("id", "name"), List.of("kind", SITE), Map.of("campus", SITE)),
          PeopleRows::room,
          Room::id);

  static final String STORE = "store";

  static final TableKind<Workstation> WORKSTATIONS =
      new TableKind<>(
          "workstations.csv",
          List.of("hostname", "room"),
          List.of(),
          PeopleRows::workstation,
          Workstation::hostname);

  private PeopleRows() {}

  private static Optional<Person> person(CsvRow row) {
    String id = row.text("id");
    String name = row.text("name");
    Audience audience = audience(row);
    Integer year = YearGroups.one(row, "year");
    Set<String> logons =
        row.list("logons").stream()
            .map(logon -> logon.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    if (audience == Audience.STAFF && year != null) {
      row.mistake("year", "Staff have no year group.", "Leave it empty.");
    }
    return row.unlessBroken(() -> new Person(id, name, audience, year, logons));
  }

  private static Audience audience(CsvRow row) {
    String text = row.text("kind").toLowerCase(Locale.ROOT);
    if (!text.isEmpty() && !text.equals("pupil") && !text.equals("staff")) {
      row.mistake("kind", "A person is a pupil or staff.", "Write “pupil” or “staff”.");
    }
    return text.equals("staff") ? Audience.STAFF : Audience.PUPIL;
  }

  private static Optional<Room> room(CsvRow row) {
    String id = row.text("id");
    String name = row.text("name");
    String kind = row.raw("kind").toLowerCase(Locale.ROOT);
    if (!kind.isEmpty() && !kind.equals("room") && !kind.equals(STORE)) {
      row.mistake(
          "kind",
          "A room is a room or a store, where computers are only kept.",
          "Write “store” for a trolley or a cupboard, or leave it empty.");
    }
    String site = row.optional(SITE);
    return row.unlessBroken(() -> new Room(id, name, kind.equals(STORE), site));
  }

  private static Optional<Workstation> workstation(CsvRow row) {
    String hostname = row.text("hostname").toLowerCase(Locale.ROOT);
    String room = row.text("room");
    return row.unlessBroken(() -> new Workstation(hostname, room));
  }
}
