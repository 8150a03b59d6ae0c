package school.lantern.collector.imports.oneroster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import school.lantern.collector.imports.Draft;
import school.lantern.collector.imports.Table;
import school.lantern.collector.imports.Tables;
import school.lantern.collector.timetable.Term;

/**
 * Makes terms of academic sessions: of those called terms, or semesters, grading periods, years,
 * whichever there are first. A session inside another of its kind, such as half a term, is left
 * out.
 */
final class RosterTerms {
  private static final List<String> KINDS =
      List.of("term", "semester", "gradingPeriod", "schoolYear");

  private RosterTerms() {}

  static void put(Roster now, Draft draft) {
    Map<LocalDate, Table.Row<Term>> byStart = new TreeMap<>();
    terms(now).stream()
        .sorted(Comparator.comparing((Table.Row<Term> row) -> row.value().end()).reversed())
        .forEach(row -> byStart.putIfAbsent(row.value().start(), row));
    List<Table.Row<Term>> terms =
        byStart.values().stream()
            .filter(row -> byStart.values().stream().noneMatch(other -> inside(row, other)))
            .toList();
    draft.replace(
        new Table<>(
            Tables.TERMS,
            terms,
            terms.stream().map(row -> row.value().name()).collect(Collectors.toSet())));
  }

  private static List<Table.Row<Term>> terms(Roster now) {
    return KINDS.stream()
        .map(
            kind ->
                now.rows(RosterFile.SESSIONS).stream()
                    .filter(row -> row.value().field("type").equalsIgnoreCase(kind))
                    .map(RosterTerms::term)
                    .toList())
        .filter(terms -> !terms.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Table.Row<Term> term(Table.Row<Entry> row) {
    Entry session = row.value();
    return row.with(
        new Term(
            session.field("title"),
            Entries.date(session.field("startDate"), LocalDate.MIN),
            Entries.date(session.field("endDate"), LocalDate.MAX)));
  }

  private static boolean inside(Table.Row<Term> row, Table.Row<Term> other) {
    Term inner = row.value();
    Term outer = other.value();
    return !inner.equals(outer)
        && !inner.start().isBefore(outer.start())
        && !inner.end().isAfter(outer.end());
  }

  /** The sessions that have not ended on a day. */
  static Set<String> open(Roster now, LocalDate day) {
    return now.rows(RosterFile.SESSIONS).stream()
        .filter(row -> !Entries.date(row.value().field("endDate"), LocalDate.MAX).isBefore(day))
        .map(row -> row.value().id())
        .collect(Collectors.toSet());
  }
}
