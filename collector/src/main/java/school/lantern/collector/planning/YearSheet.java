package school.lantern.collector.planning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.WeekStart;

/**
 * The school year in words.
 *
 * @param terms by date
 * @param closures by date
 * @param weeks by date
 * @param hidden how many of them are over for more than a year and are not shown
 */
record YearSheet(List<Line> terms, List<Line> closures, List<Line> weeks, int hidden) {
  private static final int SHOWN_FOR_DAYS = 366;

  /**
   * One of them.
   *
   * @param key for its address
   * @param title what it is called
   * @param when its dates
   */
  record Line(String key, String title, String when) {}

  static YearSheet of(SchoolCalendar calendar, LocalDate today) {
    LocalDate oldest = today.minusDays(SHOWN_FOR_DAYS);
    List<Term> terms =
        calendar.terms().stream()
            .filter(term -> !term.end().isBefore(oldest))
            .sorted(Comparator.comparing(Term::start))
            .toList();
    List<Closure> closures =
        calendar.closures().stream()
            .filter(closure -> !closure.until().isBefore(oldest))
            .sorted(Comparator.comparing(Closure::from))
            .toList();
    List<WeekStart> weeks =
        calendar.weeks().stream()
            .filter(week -> !week.monday().isBefore(oldest))
            .sorted(Comparator.comparing(WeekStart::monday))
            .toList();
    int all = calendar.terms().size() + calendar.closures().size() + calendar.weeks().size();
    return new YearSheet(
        terms.stream()
            .map(term -> new Line(key(term), term.name(), dates(term.start(), term.end())))
            .toList(),
        closures.stream()
            .map(one -> new Line(key(one), one.reason(), dates(one.from(), one.until())))
            .toList(),
        weeks.stream()
            .map(
                week ->
                    new Line(
                        key(week),
                        "Week " + week.week(),
                        "from " + PlanWords.day(week.monday()) + " on"))
            .toList(),
        all - terms.size() - closures.size() - weeks.size());
  }

  /** Names a row by what it says, so that an older page finds nothing instead of another one. */
  static String key(Object row) {
    return AppointmentKey.digest(Stream.of(row.toString())); // sets in it are ordered
  }

  private static String dates(LocalDate first, LocalDate last) {
    return first.equals(last)
        ? PlanWords.day(first)
        : PlanWords.dates(new Dates(first, last)).replaceFirst("^from ", "");
  }
}
