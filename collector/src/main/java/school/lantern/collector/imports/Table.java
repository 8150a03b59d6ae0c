package school.lantern.collector.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rows of one kind: of a file that was read, or as they were stored before.
 *
 * @param kind what they are
 * @param rows the rows that make sense
 * @param columns where each heading stands in the file, the first is 1; empty when stored before
 * @param named what the first required column says, in rows that make no sense as well, so that one
 *     bad row is one mistake and not twenty
 */
record Table<T>(
    TableKind<T> kind, List<Row<T>> rows, Map<String, Integer> columns, Set<String> named) {

  Table {
    rows = List.copyOf(rows);
    columns = Map.copyOf(columns);
    named = Set.copyOf(named);
  }

  /**
   * A row.
   *
   * @param value what it says
   * @param line where it begins in the file, 0 when stored before
   */
  record Row<T>(T value, int line) {}

  static <T> Table<T> stored(TableKind<T> kind, List<T> values, Stream<String> named) {
    return new Table<>(
        kind,
        values.stream().map(value -> new Row<>(value, 0)).toList(),
        Map.of(),
        Set.copyOf(named.toList()));
  }

  List<T> values() {
    return rows.stream().map(Row::value).toList();
  }

  /** Where a field of a row stands. */
  Place at(Row<T> row, String heading) {
    return new Place(kind.file(), row.line(), columns.getOrDefault(heading, 0), heading);
  }
}
