package school.lantern.collector.imports.coverlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.SchoolFormat;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.imports.Upload;
import school.lantern.collector.imports.names.NameBook;
import school.lantern.collector.timetable.Cover;

/** Cover lists by day. A list takes the place of all cover of the dates in it. */
@ApplicationScoped
class CoverListFormat implements SchoolFormat {
  private final NameBook names;

  CoverListFormat(NameBook names) {
    this.names = names;
  }

  @Override
  public String label() {
    return "cover list (CSV with period, who is away and who covers)";
  }

  @Override
  public Set<String> reads(Upload upload) {
    Set<String> files = new TreeSet<>(upload.names());
    files.removeIf(
        name -> !name.endsWith(".csv") || !new CoverSheet(name, upload.text(name)).looksRight());
    return files;
  }

  @Override
  public Stage stage() {
    return Stage.DATES;
  }

  @Override
  public void read(Upload upload, Draft draft, Mistakes mistakes) {
    CoverReading reading = new CoverReading(draft, names.names(draft), mistakes);
    for (String name : upload.names()) {
      new CoverSheet(name, upload.text(name)).read(mistakes).forEach(reading::take);
    }
    reading.finish();
    Set<LocalDate> dates = reading.dates();
    List<Table.Row<Cover>> rows = new ArrayList<>();
    draft.table(Tables.COVER).rows().stream()
        .filter(row -> !dates.contains(row.value().date()))
        .forEach(rows::add);
    rows.addAll(reading.rows());
    draft.replace(
        new Table<>(
            Tables.COVER,
            rows,
            rows.stream().map(row -> row.value().period()).collect(Collectors.toSet())));
  }
}
