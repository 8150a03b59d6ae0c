package school.lantern.collector.imports.icalendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.Tables;

/** Rooms that calendars name and nobody has listed yet. */
final class NewRooms {
  private final Mistakes mistakes;
  private final Map<String, Table.Row<Room>> rooms = new LinkedHashMap<>();

  NewRooms(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The id of a room of this name; capitals and blanks do not make another room. */
  String id(String name, Table.Source source, int line) {
    String key = name.toLowerCase(Locale.UK).replaceAll("[\\s.-]+", "");
    return rooms.computeIfAbsent(key, _ -> row(name, source, line)).value().id();
  }

  void addTo(Draft draft) {
    if (rooms.isEmpty()) {
      return;
    }
    Table<Room> before = draft.table(Tables.ROOMS);
    List<Table.Row<Room>> rows = new ArrayList<>(before.rows());
    rows.addAll(rooms.values());
    draft.replace(
        new Table<>(
            Tables.ROOMS,
            rows,
            rows.stream().map(row -> row.value().id()).collect(Collectors.toSet())));
  }

  private Table.Row<Room> row(String name, Table.Source source, int line) {
    mistakes.warning(
        new Place(source.file(), line, 0, "LOCATION"),
        name,
        "There is no such room yet: it is added.",
        "Nothing, if it is right. Else say at School data, Names, which room is meant.");
    return new Table.Row<>(new Room(name, name), source, line);
  }
}
