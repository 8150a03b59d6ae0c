package school.lantern.collector.imports.oneroster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import school.lantern.collector.imports.Table;

/**
 * All that OneRoster has told so far: the last complete set with what changed since. It is
 * remembered from one import to the next, so that a set of changes makes sense.
 */
final class Roster {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What is left of a user who is neither pupil nor staff. */
  private static final Set<String> STRIPPED =
      Set.of("role", "enabledUser", RosterFile.STATUS, RosterFile.MODIFIED);

  private final Map<RosterFile, Map<String, Table.Row<Entry>>> files =
      new EnumMap<>(RosterFile.class);

  /** Ids here by ids there; empty before the first import. */
  private final Map<String, String> people = new TreeMap<>();

  /** Shape of the note. */
  private record Note(
      Map<String, String> people, Map<RosterFile, Map<String, Map<String, String>>> files) {}

  /** Nothing yet. */
  static Roster empty() {
    return new Roster();
  }

  /**
   * As it was remembered.
   *
   * @throws IllegalStateException if {@code note} is none of ours
   */
  static Roster remembered(String note) {
    Roster roster = new Roster();
    try {
      Note read = JSON.readValue(note, new TypeReference<Note>() {});
      roster.people.putAll(read.people());
      read.files()
          .forEach(
              (file, entries) -> {
                Table.Source source = new Table.Source(file.file(), Map.of());
                Map<String, Table.Row<Entry>> rows = new LinkedHashMap<>();
                entries.forEach(
                    (id, fields) ->
                        rows.put(id, new Table.Row<>(new Entry(id, fields), source, 0)));
                roster.files.put(file, rows);
              });
    } catch (JsonProcessingException unreadable) {
      unreadable.clearLocation(); // its message quotes what it read: people's names
      throw new IllegalStateException("what OneRoster told before cannot be read");
    }
    return roster;
  }

  /** What to remember. */
  String note() {
    Map<RosterFile, Map<String, Map<String, String>>> entries = new EnumMap<>(RosterFile.class);
    files.forEach(
        (file, rows) -> {
          Map<String, Map<String, String>> fields = new TreeMap<>();
          rows.forEach((id, row) -> fields.put(id, new TreeMap<>(row.value().fields())));
          entries.put(file, fields);
        });
    try {
      return JSON.writeValueAsString(new Note(people, entries));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  boolean has(RosterFile file) {
    return files.containsKey(file);
  }

  /** The rows of a file that are not gone. */
  Collection<Table.Row<Entry>> rows(RosterFile file) {
    return rowsById(file).values();
  }

  Map<String, Table.Row<Entry>> rowsById(RosterFile file) {
    return files.getOrDefault(file, Map.of());
  }

  Set<String> ids(RosterFile file) {
    return rowsById(file).keySet();
  }

  /** Makes {@code rows} all that there is of a file. */
  void replace(RosterFile file, Collection<Table.Row<Entry>> rows) {
    Map<String, Table.Row<Entry>> all = new LinkedHashMap<>();
    rows.stream().filter(row -> !row.value().gone()).forEach(row -> all.put(row.value().id(), row));
    files.put(file, all);
  }

  /** Works changes in; a row that is older than what is known changes nothing. */
  void change(RosterFile file, List<Table.Row<Entry>> rows) {
    Map<String, Table.Row<Entry>> all = new LinkedHashMap<>(rowsById(file));
    for (Table.Row<Entry> row : rows) {
      Table.Row<Entry> before = all.get(row.value().id());
      if (before != null && olderThan(row.value(), before.value())) {
        continue;
      }
      if (row.value().gone()) {
        all.remove(row.value().id());
      } else {
        all.put(row.value().id(), row);
      }
    }
    files.put(file, all);
  }

  private static boolean olderThan(Entry entry, Entry known) {
    return Entries.instant(entry.field(RosterFile.MODIFIED))
        .flatMap(
            at ->
                Entries.instant(known.field(RosterFile.MODIFIED))
                    .map(before -> at.isBefore(before)))
        .orElse(false);
  }

  /** Keeps of a user nothing but the id. */
  void stripUser(String id) {
    Map<String, Table.Row<Entry>> users = files.getOrDefault(RosterFile.USERS, Map.of());
    Table.Row<Entry> row = users.get(id);
    if (row != null) {
      Map<String, String> left = new TreeMap<>(row.value().fields());
      left.keySet().retainAll(STRIPPED);
      users.put(id, row.with(new Entry(id, left)));
    }
  }

  /** Ids here by ids there. */
  Map<String, String> people() {
    return Map.copyOf(people);
  }

  void replacePeople(Map<String, String> ids) {
    people.clear();
    people.putAll(ids);
  }
}
