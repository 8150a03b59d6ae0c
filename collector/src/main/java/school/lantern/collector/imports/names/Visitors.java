package school.lantern.collector.imports.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import school.lantern.collector.directory.Person;
import school.lantern.collector.directory.Person.Audience;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.Tables;

/** Supply teachers and others who supervise without being on the school's list of staff. */
public final class Visitors {
  private static final String MARK = "visitor:";

  private Visitors() {}

  /** Somebody who goes by this name; the same name is the same person. */
  public static Person person(String name) {
    return new Person(
        MARK + Folded.of(name).replace(' ', '-'),
        name.strip() + " (visitor)",
        Audience.STAFF,
        null,
        Set.of());
  }

  /** Adds people to the draft who are not there yet. */
  public static void addTo(Draft draft, Collection<Person> people) {
    Table<Person> before = draft.table(Tables.PEOPLE);
    Set<String> named = new HashSet<>(before.named());
    List<Table.Row<Person>> rows = new ArrayList<>(before.rows());
    Table.Source source = new Table.Source(Tables.PEOPLE.file(), Map.of());
    for (Person person : people) {
      if (named.add(person.id())) {
        rows.add(new Table.Row<>(person, source, 0));
      }
    }
    if (rows.size() > before.rows().size()) {
      draft.replace(new Table<>(Tables.PEOPLE, rows, named));
    }
  }
}
