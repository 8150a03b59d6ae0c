package school.lantern.collector.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of one kind: of files that were read, or as they were stored before.
 *
 * @param kind what they are
 * @param rows the rows that make sense
 * @param named what the first required column says, in rows that make no sense as well, so that one
 *     bad row is one mistake and not twenty
 */
public record Table<T>(TableKind<T> kind, List<Row<T>> rows, Set<String> named) {

  public Table {
    rows = List.copyOf(rows);
    named = Set.copyOf(named);
  }

  /**
   * A row.
   *
   * @param value what it says
   * @param source the file that it was read from
   * @param line where it begins in the file, 0 when stored before
   */
  public record Row<T>(T value, Source source, int line) {

    /** The same place saying something else. */
    public <U> Row<U> with(U other) {
      return new Row<>(other, source, line);
    }

    /** Whether it was there before and is in none of the files. */
    public boolean stored() {
      return line == 0;
    }

    /** Where a field of it stands; {@code heading} as the plain CSV set calls it. */
    public Place at(String heading) {
      return new Place(source.file(), line, source.columns().getOrDefault(heading, 0), heading);
    }
  }

  /**
   * Where rows come from.
   *
   * @param file the file's name
   * @param columns in which column stands what, by the headings of the plain CSV set; the first is
   *     1; what is missing here is a mistake of the line as a whole
   */
  public record Source(String file, Map<String, Integer> columns) {

    public Source {
      columns = Map.copyOf(columns);
    }
  }

  static <T> Table<T> stored(TableKind<T> kind, List<T> values, Stream<String> named) {
    Source source = new Source(kind.file(), Map.of());
    return new Table<>(
        kind,
        values.stream().map(value -> new Row<>(value, source, 0)).toList(),
        named.collect(Collectors.toSet()));
  }

  public List<T> values() {
    return rows.stream().map(Row::value).toList();
  }

  /** Where a field of a row stands. */
  public Place at(Row<T> row, String heading) {
    return row.at(heading);
  }
}
