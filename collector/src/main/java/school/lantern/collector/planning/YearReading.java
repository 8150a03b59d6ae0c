package school.lantern.collector.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import school.lantern.collector.access.FieldError;
import school.lantern.collector.access.FieldErrors;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Amendment.Rows;
import school.lantern.collector.timetable.Amendment.Year;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.WeekStart;

/** Reads the forms of terms, of days without school and of weeks, and notes what is wrong. */
final class YearReading {
  private static final int NAME_MAX_CHARS = 100;
  private static final int DAYS_MAX = 366;

  private final SchoolCalendar calendar;
  private final Fields fields;
  private final List<FieldError> errors = new ArrayList<>();

  private YearReading(SchoolCalendar calendar, Fields fields) {
    this.calendar = calendar;
    this.fields = fields;
  }

  /**
   * What was read.
   *
   * @param change empty when something is wrong
   */
  record Result(Optional<Amendment> change, FieldErrors errors) {}

  /**
   * Reads a form.
   *
   * @param key of the row that changes; one that no row has for a new one
   */
  static Result read(YearKind kind, String key, Fields fields, SchoolCalendar calendar) {
    YearReading reading = new YearReading(calendar, fields);
    Optional<Year> year =
        switch (kind) {
          case TERM -> reading.term(key);
          case CLOSURE -> reading.closure(key);
          case WEEK -> reading.week(key);
        };
    return new Result(year.map(Amendment.NONE::with), new FieldErrors(reading.errors));
  }

  /** What takes a row away; empty when it is not there any more. */
  static Optional<Amendment> removal(YearKind kind, String key, SchoolCalendar calendar) {
    Year none = Year.NONE;
    return (switch (kind) {
          case TERM ->
              found(calendar.terms(), key)
                  .map(row -> new Year(gone(row), none.closures(), none.weeks(), none.bells()));
          case CLOSURE ->
              found(calendar.closures(), key)
                  .map(row -> new Year(none.terms(), gone(row), none.weeks(), none.bells()));
          case WEEK ->
              found(calendar.weeks(), key)
                  .map(row -> new Year(none.terms(), none.closures(), gone(row), none.bells()));
        })
        .map(Amendment.NONE::with);
  }

  /** The row with this key. */
  static <T> Optional<T> found(List<T> rows, String key) {
    return rows.stream().filter(row -> YearSheet.key(row).equals(key)).findFirst();
  }

  private Optional<Year> term(String key) {
    String name = name("Enter what the term is called");
    Optional<Span> span = span();
    span.ifPresent(
        one ->
            others(calendar.terms(), key, term -> one.meets(term.start(), term.end()))
                .forEach(term -> wrong("from", "This overlaps " + YearWords.of(term))));
    return sound(span)
        .map(one -> new Term(name, one.first(), one.last()))
        .map(
            term ->
                new Year(rows(calendar.terms(), key, term), Rows.none(), Rows.none(), Rows.none()));
  }

  private Optional<Year> closure(String key) {
    String reason = name("Enter why there is no school");
    Optional<Span> span = span();
    span.ifPresent(
        one ->
            others(calendar.closures(), key, closure -> one.meets(closure.from(), closure.until()))
                .forEach(closure -> wrong("from", "This overlaps " + YearWords.of(closure))));
    return sound(span)
        .map(one -> new Closure(one.first(), one.last(), reason))
        .map(
            closure ->
                new Year(
                    Rows.none(),
                    rows(calendar.closures(), key, closure),
                    Rows.none(),
                    Rows.none()));
  }

  private Optional<Year> week(String key) {
    String name = name("Enter the name of the week, such as A");
    Optional<LocalDate> monday = date("from");
    monday
        .filter(day -> day.getDayOfWeek() != DayOfWeek.MONDAY)
        .ifPresent(
            day -> wrong("from", PlanWords.day(day) + " is no Monday: weeks begin on Mondays"));
    monday.ifPresent(
        day ->
            others(calendar.weeks(), key, week -> week.monday().equals(day))
                .forEach(
                    week -> wrong("from", "Of this Monday it is said already: " + week.week())));
    return sound(monday)
        .map(day -> new WeekStart(day, name))
        .map(
            week ->
                new Year(Rows.none(), Rows.none(), rows(calendar.weeks(), key, week), Rows.none()));
  }

  private record Span(LocalDate first, LocalDate last) {
    boolean meets(LocalDate from, LocalDate until) {
      return !until.isBefore(first) && !from.isAfter(last);
    }
  }

  private Optional<Span> span() {
    Optional<LocalDate> first = date("from");
    Optional<LocalDate> last =
        fields.one("until").isEmpty() && fields.has("single", "yes") ? first : date("until");
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    if (last.get().isBefore(first.get())) {
      wrong("until", "The last day is before the first");
      return Optional.empty();
    }
    if (first.get().plusDays(DAYS_MAX).isBefore(last.get())) {
      wrong("until", "This is longer than a year");
      return Optional.empty();
    }
    return Optional.of(new Span(first.get(), last.get()));
  }

  private Optional<LocalDate> date(String field) {
    Optional<LocalDate> date = fields.date(field);
    if (date.isEmpty()) {
      wrong(field, "Enter a date, such as 12 January 2027");
    }
    return date;
  }

  private String name(String missing) {
    String name = fields.one("name");
    if (name.isEmpty()) {
      wrong("name", missing);
    } else if (name.length() > NAME_MAX_CHARS) {
      wrong("name", "Enter at most %d characters".formatted(NAME_MAX_CHARS));
    }
    return name;
  }

  private <T> Optional<T> sound(Optional<T> read) {
    return errors.isEmpty() ? read : Optional.empty();
  }

  private void wrong(String field, String sentence) {
    errors.add(new FieldError(field, sentence));
  }

  private static <T> List<T> others(List<T> all, String key, Predicate<T> wanted) {
    return all.stream()
        .filter(row -> !YearSheet.key(row).equals(key))
        .filter(wanted)
        .limit(1)
        .toList();
  }

  private static <T> Rows<T> rows(List<T> all, String key, T row) {
    return new Rows<>(found(all, key).stream().toList(), List.of(row));
  }

  private static <T> Rows<T> gone(T row) {
    return new Rows<>(List.of(row), List.of());
  }
}
