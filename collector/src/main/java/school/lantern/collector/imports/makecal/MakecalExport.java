package school.lantern.collector.imports.makecal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import school.lantern.collector.imports.CsvText;
import school.lantern.collector.imports.SchoolData;
import school.lantern.collector.imports.SchoolExport;
import school.lantern.collector.timetable.SchoolCalendar;

/**
 * The files of the timetable calendar generator. They hold lessons and duties of the cycle, single
 * duties, study leave and the bells that are of no single date.
 */
@ApplicationScoped
class MakecalExport implements SchoolExport {

  @Override
  public String label() {
    return "timetable calendar generator";
  }

  @Override
  public String lacks() {
    return "bells of single dates; lessons by the clock; "
        + "dates from which a lesson holds; cover, trips, support and exemptions; names of people";
  }

  @Override
  public Map<String, String> files(SchoolData data) {
    WrittenTimetable timetable = new WrittenTimetable(data);
    Map<String, String> files = new TreeMap<>();
    files.put(MakecalFormat.SETTINGS, new WrittenSettings(data.timetable()).text());
    files.put(MakecalFormat.DAYS, days(data));
    files.put(MakecalFormat.TEACHERS, timetable.teachers());
    files.put(MakecalFormat.STUDENTS, timetable.students());
    files.put(MakecalFormat.EVENTS, timetable.events());
    return files;
  }

  /** Days of school that somebody has bells on; weekends only if they have. */
  private static String days(SchoolData data) {
    SchoolCalendar calendar = data.timetable().calendar();
    List<String> cycle = data.timetable().cycle();
    List<List<String>> rows = new ArrayList<>();
    calendar.terms().stream()
        .flatMap(term -> term.start().datesUntil(term.end().plusDays(1)))
        .filter(calendar::open)
        .filter(day -> WrittenSettings.rings(data.timetable(), day))
        .distinct()
        .sorted()
        .forEach(
            day ->
                rows.add(
                    cycle.size() < 2
                        ? List.of(day.toString())
                        : List.of(day.toString(), week(calendar, day, cycle))));
    String text = rows.isEmpty() ? "" : CsvText.written(rows.getFirst(), rows);
    return text.substring(text.indexOf('\n') + 1); // this file has no headings
  }

  private static String week(SchoolCalendar calendar, LocalDate day, List<String> cycle) {
    return calendar.weekOf(day, cycle).orElse("");
  }
}
