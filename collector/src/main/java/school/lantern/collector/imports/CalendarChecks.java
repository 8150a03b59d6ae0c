package school.lantern.collector.imports;

import java.util.Comparator;
import java.util.List;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.WeekStart;

/** Checks terms, closures, weeks and bells. */
final class CalendarChecks {
  private CalendarChecks() {}

  static void all(Checks checks) {
    checks.unique(CalendarRows.CLOSURES, "date", Closure::from);
    checks.unique(CalendarRows.WEEKS, "monday", WeekStart::monday);
    terms(checks);
    bells(checks);
  }

  private static void terms(Checks checks) {
    Table<Term> terms = checks.draft().table(CalendarRows.TERMS);
    List<Table.Row<Term>> byStart =
        terms.rows().stream().sorted(Comparator.comparing(row -> row.value().start())).toList();
    for (int index = 1; index < byStart.size(); index++) {
      Term before = byStart.get(index - 1).value();
      Table.Row<Term> row = byStart.get(index);
      if (!row.value().start().isAfter(before.end())) {
        checks
            .mistakes()
            .error(
                terms.at(row, "start"),
                row.value().start().toString(),
                "The term begins before “%s” has ended.".formatted(before.name()),
                "Correct one of the dates.");
      }
    }
  }

  /** The same period twice on one weekday, or among the ordinary bells. */
  private static void bells(Checks checks) {
    Table<Bell> bells = checks.draft().table(CalendarRows.BELLS);
    for (int index = 1; index < bells.rows().size(); index++) {
      Table.Row<Bell> row = bells.rows().get(index);
      bells.rows().subList(0, index).stream()
          .filter(before -> before.value().clashes(row.value()))
          .findFirst()
          .ifPresent(
              before ->
                  checks
                      .mistakes()
                      .error(
                          bells.at(row, "period"),
                          row.value().period(),
                          "This period is in line %d already, for the same day."
                              .formatted(before.line()),
                          "Remove one of the two lines, or give them different weekdays or dates."));
    }
  }
}
