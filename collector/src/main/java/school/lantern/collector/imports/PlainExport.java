package school.lantern.collector.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lantern's own CSV files; handed in again, they change nothing. */
@ApplicationScoped
class PlainExport implements SchoolExport {

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
    return CsvText.written(table.kind().columns(), rows);
  }
}
