package school.lantern.collector.imports.oneroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.timetable.Term;

/** Terms, each in its school year. */
final class ExportedSessions {
  private static final int LAST_MONTH = 8;

  private ExportedSessions() {}

  static List<Map<String, String>> of(SchoolData data) {
    Map<Integer, List<Term>> years =
        data.timetable().calendar().terms().stream()
            .collect(
                Collectors.groupingBy(
                    ExportedSessions::schoolYear, TreeMap::new, Collectors.toList()));
    List<Map<String, String>> rows = new ArrayList<>();
    years.forEach(
        (year, terms) -> {
          LocalDate start = terms.stream().map(Term::start).min(LocalDate::compareTo).orElseThrow();
          LocalDate end = terms.stream().map(Term::end).max(LocalDate::compareTo).orElseThrow();
          String name = "%d-%d".formatted(year - 1, year);
          rows.add(session(new Term(name, start, end), "schoolYear", name, ""));
          terms.forEach(term -> rows.add(session(term, "term", id(term), name)));
        });
    return rows;
  }

  static String id(Term term) {
    return "term-" + term.start();
  }

  /** The year in which its school year ends. */
  private static int schoolYear(Term term) {
    LocalDate end = term.end();
    return end.getMonthValue() > LAST_MONTH ? end.getYear() + 1 : end.getYear();
  }

  private static Map<String, String> session(Term term, String type, String id, String parent) {
    return Map.of(
        "sourcedId", id,
        "title", term.name(),
        "type", type,
        "startDate", term.start().toString(),
        "endDate", term.end().toString(),
        "parentSourcedId", parent,
        "schoolYear", String.valueOf(schoolYear(term)));
  }
}
