package school.lantern.collector.imports.holidays;

import java.util.List;
import java.util.stream.Collectors;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.timetable.Closure;

/** The table of days without school. */
public final class Closures {
  private Closures() {}

  /** A table of these rows. */
  public static Table<Closure> table(List<Table.Row<Closure>> rows) {
    return new Table<>(
        Tables.CLOSURES,
        rows,
        rows.stream().map(row -> row.value().from().toString()).collect(Collectors.toSet()));
  }
}
