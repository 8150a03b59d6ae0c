package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Lantern's own CSV files; handed in again, they change nothing. */
@ApplicationScoped
class PlainExport implements SchoolExport {
  /** Columns that a school without such things is not bothered with. */
  private static final Set<String> WHERE_USED = Set.of(PeopleRows.SITE);

  @Override
  public String label() {
    return "plain CSV";
  }

  @Override
  public String lacks() {
    return "";
  }

  @Override
  public Map<String, String> files(SchoolData data) {
    Draft draft = Draft.of(data);
    Map<String, String> files = new TreeMap<>();
    Draft.KINDS.forEach(kind -> files.put(kind.file(), text(draft.table(kind))));
    return files;
  }

  private static <T> String text(Table<T> table) {
    List<List<String>> rows =
        table.values().stream().map(value -> PlainCells.of(table.kind(), value)).toList();
    List<String> columns = table.kind().columns();
    List<Integer> kept =
        IntStream.range(0, columns.size())
            .filter(
                column ->
                    !WHERE_USED.contains(columns.get(column))
                        || rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
            .boxed()
            .toList();
    return CsvText.written(
        kept.stream().map(columns::get).toList(),
        rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
  }
}
