package school.lantern.collector.imports.holidays;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import school.lantern.collector.imports.CsvFile;
import school.lantern.collector.imports.CsvLines;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.SchoolFormat;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.imports.Upload;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Term;

/**
 * Term dates as {@code name,type,start,end}. Terms in the list take the place of all terms.
 * Closures take the place of those between the list's first and last day, save for bank holidays,
 * which have a list of their own.
 */
@ApplicationScoped
class TermDatesFormat implements SchoolFormat {

  @Override
  public String label() {
    return "term dates (CSV with name, type, start, end)";
  }

  @Override
  public Set<String> reads(Upload upload) {
    Set<String> names = new TreeSet<>(upload.names());
    names.removeIf(name -> !name.endsWith(".csv") || !looksRight(name, upload.text(name)));
    names.remove(Tables.AWAY.file()); // has a name, a kind and a date as well
    return names;
  }

  @Override
  public Stage stage() {
    return Stage.CALENDAR;
  }

  @Override
  public void read(Upload upload, Draft draft, Mistakes mistakes) {
    List<Table.Row<DatedEntry>> rows = new ArrayList<>();
    for (String name : upload.names()) {
      rows.addAll(new CsvFile<>(DatedEntry.KIND.in(name), upload.text(name)).read(mistakes).rows());
    }
    List<Table.Row<Term>> terms =
        rows.stream()
            .filter(row -> row.value().type() == DatedEntry.Type.TERM)
            .map(row -> row.with(term(row.value())))
            .toList();
    if (!terms.isEmpty()) {
      draft.replace(
          new Table<>(
              Tables.TERMS,
              terms,
              terms.stream().map(row -> row.value().name()).collect(Collectors.toSet())));
    }
    if (!rows.isEmpty()) {
      draft.replace(Closures.table(closures(draft, rows)));
    }
  }

  private static List<Table.Row<Closure>> closures(Draft draft, List<Table.Row<DatedEntry>> rows) {
    LocalDate first =
        rows.stream().map(row -> row.value().start()).min(LocalDate::compareTo).orElseThrow();
    LocalDate last =
        rows.stream().map(row -> row.value().end()).max(LocalDate::compareTo).orElseThrow();
    List<Table.Row<Closure>> closures = new ArrayList<>();
    rows.stream()
        .filter(row -> row.value().type() == DatedEntry.Type.CLOSURE)
        .map(TermDatesFormat::closure)
        .forEach(closures::add);
    for (Table.Row<Closure> before : draft.table(Tables.CLOSURES).rows()) {
      Closure old = before.value();
      boolean inside = !old.from().isBefore(first) && !old.until().isAfter(last);
      boolean said = closures.stream().anyMatch(row -> row.value().contains(old.from()));
      if (!said && (!inside || BankHoliday.isOne(old))) {
        closures.add(before);
      }
    }
    return closures;
  }

  private static Table.Row<Closure> closure(Table.Row<DatedEntry> row) {
    DatedEntry entry = row.value();
    Map<String, Integer> columns = row.source().columns();
    Table.Source source =
        new Table.Source(
            row.source().file(),
            Map.of(
                "date", columns.getOrDefault("start", 0),
                "until", columns.getOrDefault("end", 0),
                "reason", columns.getOrDefault("name", 0)));
    return new Table.Row<>(
        new Closure(entry.start(), entry.end(), entry.name()), source, row.line());
  }

  private static Term term(DatedEntry entry) {
    return new Term(entry.name(), entry.start(), entry.end());
  }

  private static boolean looksRight(String name, String text) {
    return CsvLines.of(name, text.lines().findFirst().orElse(""), new Mistakes()).stream()
        .anyMatch(
            line -> DatedEntry.KIND.required().stream().allMatch(heading -> has(line, heading)));
  }

  private static boolean has(CsvLines.Line line, String heading) {
    Map<String, String> synonyms = DatedEntry.KIND.headings().synonyms();
    return line.fields().stream()
        .map(field -> field.strip().toLowerCase(Locale.UK))
        .anyMatch(field -> field.equals(heading) || heading.equals(synonyms.get(field)));
  }
}
