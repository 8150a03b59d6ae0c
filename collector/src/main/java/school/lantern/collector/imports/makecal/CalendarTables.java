package school.lantern.collector.imports.makecal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.TableKind;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Term;

/**
 * Puts teaching days into the calendar. Terms that were there keep their names as long as every
 * teaching day lies in one of them; closures keep their reasons unless there is teaching.
 *
 * @param draft the school as it would be
 */
record CalendarTables(Draft draft) {

  void replace(DayTable table, Mistakes mistakes) {
    NavigableSet<LocalDate> taught = table.file().days().navigableKeySet();
    List<Term> known = draft.table(Tables.TERMS).values();
    boolean fit =
        taught.stream().allMatch(day -> known.stream().anyMatch(term -> term.contains(day)));
    List<Term> terms = table.terms();
    if (!fit) {
      put(Tables.TERMS, table, terms, Term::name);
    }
    List<Closure> closures =
        new ArrayList<>(
            draft.table(Tables.CLOSURES).values().stream()
                .filter(closure -> taught.stream().noneMatch(closure::contains))
                .toList());
    for (Closure found : table.closures(terms)) {
      boolean said =
          found
              .from()
              .datesUntil(found.until().plusDays(1))
              .filter(day -> day.getDayOfWeek().getValue() <= 5)
              .allMatch(day -> closures.stream().anyMatch(one -> one.contains(day)));
      if (!said) {
        closures.removeIf(one -> found.contains(one.from()) && found.contains(one.until()));
        closures.add(found);
      }
    }
    put(Tables.CLOSURES, table, closures, closure -> closure.from().toString());
    put(Tables.WEEKS, table, table.weeks(mistakes), week -> week.week());
  }

  private <T> void put(
      TableKind<T> kind, DayTable table, List<T> values, Function<T, String> name) {
    Table.Source source = new Table.Source(table.file().file(), Map.of());
    draft.replace(
        new Table<>(
            kind,
            values.stream().map(value -> new Table.Row<>(value, source, 1)).toList(),
            values.stream().map(name).collect(Collectors.toSet())));
  }
}
