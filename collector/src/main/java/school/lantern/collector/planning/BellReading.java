package school.lantern.collector.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import school.lantern.collector.access.FieldError;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Amendment.Rows;
import school.lantern.collector.timetable.Amendment.Year;
import school.lantern.collector.timetable.Bell;

/** Reads the form of one set of bells, and notes what is wrong. */
final class BellReading {
  /** How many periods a day may have in the form. */
  static final int LINES = 24;

  private static final int NAME_MAX_CHARS = 30;
  private static final int YEAR_MIN = 1;
  private static final int YEAR_MAX = 14;
  private static final int DATES_MAX = 60;

  private final Fields fields;
  private final List<FieldError> errors = new ArrayList<>();

  private BellReading(Fields fields) {
    this.fields = fields;
  }

  /**
   * Reads a form.
   *
   * @param was the set that changes; empty for a new one
   */
  static YearReading.Result read(Fields fields, Optional<BellSet> was, List<Bell> all) {
    BellReading reading = new BellReading(fields);
    Bell.Applies applies = reading.applies();
    List<Bell> bells = reading.bells(applies);
    List<Bell> before = was.map(BellSet::bells).orElse(List.of());
    List<Bell> others = new ArrayList<>(all);
    others.removeAll(before);
    if (reading.errors.isEmpty()) {
      reading.clashes(bells, others);
    }
    FieldErrors errors = new FieldErrors(reading.errors);
    return errors.any()
        ? new YearReading.Result(Optional.empty(), errors)
        : new YearReading.Result(Optional.of(change(before, bells)), errors);
  }

  /** The change that takes a set away. */
  static Amendment removal(BellSet set) {
    return change(set.bells(), List.of());
  }

  private static Amendment change(List<Bell> before, List<Bell> after) {
    List<Bell> remove = new ArrayList<>(before);
    List<Bell> add = new ArrayList<>(after);
    remove.removeIf(add::remove);
    return Amendment.NONE.with(
        new Year(Rows.none(), Rows.none(), Rows.none(), new Rows<>(remove, add)));
  }

  private Bell.Applies applies() {
    Set<DayOfWeek> weekdays =
        Arrays.stream(DayOfWeek.values())
            .filter(day -> fields.has("weekday", day.name()))
            .collect(Collectors.toSet());
    Set<Integer> years = new TreeSet<>();
    for (String item : fields.items("years")) {
      if (item.matches("\\d{1,2}")
          && Integer.parseInt(item) >= YEAR_MIN
          && Integer.parseInt(item) <= YEAR_MAX) {
        years.add(Integer.valueOf(item));
      } else {
        wrong("years", "“%s” is no year group".formatted(item));
      }
    }
    Set<LocalDate> dates = dates();
    if (!weekdays.isEmpty() && !dates.isEmpty()) {
      wrong("dates", "Choose days of the week or single dates, not both");
    }
    return new Bell.Applies(weekdays, years, dates);
  }

  private Set<LocalDate> dates() {
    Set<LocalDate> dates = new TreeSet<>();
    List<String> written = new ArrayList<>(fields.items("dates"));
    written.addAll(fields.items("date"));
    for (String item : written) {
      try {
        dates.add(LocalDate.parse(item));
      } catch (DateTimeParseException noDate) {
        wrong("dates", "“%s” is no date: write it as 2026-12-18".formatted(item));
      }
    }
    if (dates.size() > DATES_MAX) {
      wrong("dates", "Enter at most %d dates".formatted(DATES_MAX));
    }
    return dates;
  }

  private List<Bell> bells(Bell.Applies applies) {
    List<Bell> bells = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int line = 0; line < LINES; line++) {
      String period = fields.one("period-" + line);
      String start = fields.one("start-" + line);
      String end = fields.one("end-" + line);
      if (period.isEmpty() && start.isEmpty() && end.isEmpty()) {
        continue;
      }
      if (period.isEmpty() || period.length() > NAME_MAX_CHARS) {
        wrong(
            "period-" + line,
            "Enter the name of the period, at most %d characters".formatted(NAME_MAX_CHARS));
      } else if (!names.add(period)) {
        wrong("period-" + line, "Period %s is there twice".formatted(period));
      }
      Optional<LocalTime> from = time("start-" + line);
      Optional<LocalTime> until = time("end-" + line);
      if (from.isPresent() && until.isPresent()) {
        if (until.get().isAfter(from.get())) {
          bells.add(new Bell(period, from.get(), until.get(), applies));
        } else {
          wrong("end-" + line, "Period %s ends before it begins".formatted(period));
        }
      }
    }
    if (bells.isEmpty() && errors.isEmpty()) {
      wrong("period-0", "Enter at least one period, or remove these bells instead");
    }
    return bells;
  }

  private Optional<LocalTime> time(String field) {
    try {
      return Optional.of(LocalTime.parse(fields.one(field)));
    } catch (DateTimeParseException noTime) {
      wrong(field, "Enter a time, such as 09:05");
      return Optional.empty();
    }
  }

  /** The same period at two times on one day: nobody could tell when it is. */
  private void clashes(List<Bell> bells, List<Bell> others) {
    bells.stream()
        .flatMap(bell -> others.stream().filter(bell::clashes))
        .findFirst()
        .ifPresent(
            other ->
                wrong(
                    other.applies().dates().isEmpty() ? "weekday" : "dates",
                    "There are other bells for these days already: " + YearWords.of(other)));
  }

  private void wrong(String field, String sentence) {
    errors.add(new FieldError(field, sentence));
  }
}
