package school.lantern.collector.imports.holidays;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import school.lantern.collector.imports.CsvText;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.SchoolExport;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Term;

/** Terms and days without school as the list of term dates that can be handed in. */
@ApplicationScoped
class TermDatesExport implements SchoolExport {
  private static final List<String> HEADINGS = List.of("name", "type", "start", "end");

  @Override
  public String label() {
    return "term dates";
  }

  @Override
  public String lacks() {
    return "bank holidays, which have a list of their own; the weeks of the cycle";
  }

  @Override
  public Map<String, String> files(SchoolData data) {
    SchoolCalendar calendar = data.timetable().calendar();
    List<Line> lines = new ArrayList<>();
    for (Term term : calendar.terms()) {
      lines.add(new Line(term.start(), term.end(), "term", term.name()));
    }
    for (Closure closure : calendar.closures()) {
      if (!BankHoliday.isOne(closure)) {
        lines.add(new Line(closure.from(), closure.until(), type(closure), closure.reason()));
      }
    }
    lines.sort(
        Comparator.comparing(Line::start)
            .thenComparing(Line::end, Comparator.reverseOrder())
            .thenComparing(Line::name));
    return Map.of(
        "term-dates.csv", CsvText.written(HEADINGS, lines.stream().map(Line::cells).toList()));
  }

  private record Line(LocalDate start, LocalDate end, String type, String name) {
    List<String> cells() {
      return List.of(name, type, start.toString(), end.toString());
    }
  }

  private static String type(Closure closure) {
    String reason = closure.reason().toLowerCase(Locale.UK);
    if (reason.contains("inset") || reason.contains("training")) {
      return "INSET";
    }
    if (reason.contains("half term") || reason.contains("half-term")) {
      return "half term";
    }
    return reason.contains("holiday") ? "holiday" : "closure";
  }
}
