package school.lantern.collector.imports.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.TableKind;
import school.lantern.collector.imports.Tables;

/** People and rooms that files name and nobody has listed yet. */
public final class Additions {
  private static final String VISITOR = "visitor:";

  private final Mistakes mistakes;
  private final Map<String, Table.Row<Person>> people = new LinkedHashMap<>();
  private final Map<String, Table.Row<Room>> rooms = new LinkedHashMap<>();

  public Additions(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** Where something was named. */
  public record Named(Table.Source source, int line) {}

  /** A supply teacher or another visitor; the same name is the same person. */
  public String visitor(String name, Named where) {
    return person(
        new Person(
            VISITOR + Folded.of(name).replace(' ', '-'),
            name.strip() + " (visitor)",
            Audience.STAFF,
            null,
            Set.of()),
        where);
  }

  /** Somebody who is not there yet. */
  public String person(Person person, Named where) {
    people.putIfAbsent(person.id(), new Table.Row<>(person, where.source(), where.line()));
    return person.id();
  }

  /** The id of a room of this name; capitals and blanks do not make another room. */
  public String room(String name, Named where) {
    return rooms
        .computeIfAbsent(
            Folded.close(name),
            _ -> {
              Table.Row<Room> row =
                  new Table.Row<>(new Room(name, name), where.source(), where.line());
              mistakes.warning(
                  row.at("room"),
                  name,
                  "There is no such room yet: it is added.",
                  "Nothing, if it is right. Else correct the name, or add the room to rooms.csv.");
              return row;
            })
        .value()
        .id();
  }

  /** Puts them into the draft. */
  public void addTo(Draft draft) {
    add(draft, Tables.PEOPLE, people.values(), Person::id);
    add(draft, Tables.ROOMS, rooms.values(), Room::id);
  }

  private static <T> void add(
      Draft draft, TableKind<T> kind, Collection<Table.Row<T>> more, Function<T, String> name) {
    Table<T> before = draft.table(kind);
    Set<String> named = new HashSet<>(before.named());
    List<Table.Row<T>> rows = new ArrayList<>(before.rows());
    more.stream().filter(row -> named.add(name.apply(row.value()))).forEach(rows::add);
    if (rows.size() > before.rows().size()) {
      draft.replace(new Table<>(kind, rows, named));
    }
  }
}
