package school.lantern.collector.imports.holidays;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.SchoolFormat;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.imports.Upload;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Term;

/**
 * The government's bank holidays. They take the place of all bank holidays that were there before;
 * a day that is closed for another reason stays as it is. What lies before the first term is left
 * out: the file goes back for years.
 */
@ApplicationScoped
class BankHolidaysFormat implements SchoolFormat {
  private final HolidaysConfig config;

  BankHolidaysFormat(HolidaysConfig config) {
    this.config = config;
  }

  @Override
  public String label() {
    return "UK bank holidays (the government's bank-holidays.json)";
  }

  @Override
  public Set<String> reads(Upload upload) {
    Set<String> names = new TreeSet<>(upload.names());
    names.removeIf(
        name -> !name.endsWith(".json") || !upload.text(name).contains("\"england-and-wales\""));
    return names;
  }

  @Override
  public Stage stage() {
    return Stage.CALENDAR;
  }

  @Override
  public void read(Upload upload, Draft draft, Mistakes mistakes) {
    LocalDate first =
        draft.table(Tables.TERMS).values().stream()
            .map(Term::start)
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
    List<Table.Row<Closure>> rows = new ArrayList<>();
    draft.table(Tables.CLOSURES).rows().stream()
        .filter(row -> !BankHoliday.isOne(row.value()))
        .forEach(rows::add);
    for (String name : upload.names()) {
      new BankHolidaysFile(name, upload.text(name))
          .read(config.division(), mistakes).stream()
              .filter(row -> !row.value().from().isBefore(first))
              .filter(
                  row -> rows.stream().noneMatch(has -> has.value().contains(row.value().from())))
              .forEach(rows::add);
    }
    draft.replace(Closures.table(rows));
  }
}
