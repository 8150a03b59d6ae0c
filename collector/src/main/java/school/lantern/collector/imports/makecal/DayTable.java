package school.lantern.collector.imports.makecal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.WeekStart;

/**
 * What a list of teaching days says about the calendar.
 *
 * <pre>
 *   taught     |xxxxx xxxx  xxxxx       xxxxx             xxxxx|
 *   closure    |          x       -----                        |   weekdays in a term without teaching
 *   term       |=============================             =====|   more than twelve days without end a term
 * </pre>
 *
 * @param file the days
 */
record DayTable(DaysFile file) {
  private static final int BREAK_MAX_DAYS = 12;
  private static final int WEEK_DAYS = 5;

  /** Terms named by season and year; a second of a name gets a number. */
  List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    Map<String, Integer> named = new LinkedHashMap<>();
    NavigableSet<LocalDate> taught = file.days().navigableKeySet();
    LocalDate first = taught.isEmpty() ? LocalDate.EPOCH : taught.first();
    LocalDate last = first;
    for (LocalDate day : taught) {
      if (ChronoUnit.DAYS.between(last, day) > BREAK_MAX_DAYS) {
        terms.add(term(first, last, named));
        first = day;
      }
      last = day;
    }
    if (!taught.isEmpty()) {
      terms.add(term(first, last, named));
    }
    return terms;
  }

  /** Weekdays of these terms without teaching, runs of them together. */
  List<Closure> closures(List<Term> terms) {
    List<Closure> closures = new ArrayList<>();
    for (Term term : terms) {
      List<LocalDate> run = new ArrayList<>();
      term.start()
          .datesUntil(term.end().plusDays(1))
          .filter(day -> day.getDayOfWeek().getValue() <= WEEK_DAYS)
          .forEach(
              day -> {
                if (file.days().containsKey(day)) {
                  end(run, closures);
                } else {
                  run.add(day);
                }
              });
      end(run, closures);
    }
    return closures;
  }

  /** Which week begins on which Monday; a week with two names is a mistake. */
  List<WeekStart> weeks(Mistakes mistakes) {
    Map<LocalDate, DaysFile.Day> weeks = new TreeMap<>();
    file.days()
        .forEach(
            (date, day) -> {
              LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
              DaysFile.Day before = weeks.putIfAbsent(monday, day);
              if (before != null && !before.week().equals(day.week())) {
                mistakes.error(
                    new Place(file.file(), day.line(), 2, "week"),
                    day.week(),
                    "By line %d this week is week %s.".formatted(before.line(), before.week()),
                    "Write the same week for all days from Monday to Sunday.");
              }
            });
    return weeks.entrySet().stream()
        .filter(week -> !week.getValue().week().isEmpty())
        .map(week -> new WeekStart(week.getKey(), week.getValue().week()))
        .toList();
  }

  /** The dates that are this day of the cycle. */
  NavigableSet<LocalDate> dates(PeriodCode.CycleDay day) {
    NavigableSet<LocalDate> dates = new TreeSet<>();
    file.days()
        .forEach(
            (date, one) -> {
              if (date.getDayOfWeek() == day.weekday() && one.week().equals(day.week())) {
                dates.add(date);
              }
            });
    return dates;
  }

  private static void end(List<LocalDate> run, List<Closure> closures) {
    if (!run.isEmpty()) {
      String reason = run.size() >= WEEK_DAYS - 1 ? "Half term" : "No teaching";
      closures.add(new Closure(run.getFirst(), run.getLast(), reason));
      run.clear();
    }
  }

  private static Term term(LocalDate first, LocalDate last, Map<String, Integer> named) {
    String season =
        first.getMonth().compareTo(Month.AUGUST) >= 0
            ? "Autumn "
            : first.getMonth().compareTo(Month.APRIL) < 0 ? "Spring " : "Summer ";
    String name = season + first.getYear();
    int number = named.merge(name, 1, Integer::sum);
    return new Term(number == 1 ? name : name + " (" + number + ")", first, last);
  }
}
