package school.lantern.collector.imports.icalendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;
import school.lantern.collector.timetable.Term;

/**
 * How far calendars are read: the terms, or else whole school years around the events; never more
 * than the last {@link #YEARS_MAX} years of them.
 */
final class Spans {
  static final int YEARS_MAX = 10;

  private Spans() {}

  static Span of(List<Term> terms, Collection<CalendarFile> files, Mistakes mistakes) {
    if (!terms.isEmpty()) {
      return last(
          new Span(
              terms.stream().map(Term::start).min(LocalDate::compareTo).orElseThrow(),
              terms.stream().map(Term::end).max(LocalDate::compareTo).orElseThrow()));
    }
    Span around = around(files);
    Span last = last(around);
    if (!last.equals(around)) {
      mistakes.error(
          Place.file(files.iterator().next().name()),
          "",
          "The events begin between %s and %s: nobody can tell which school years are meant."
              .formatted(around.first(), around.last()),
          "Import the terms first (terms.csv), or export the calendars for this school year.");
    }
    return last;
  }

  private static Span last(Span span) {
    LocalDate earliest = span.last().minusYears(YEARS_MAX).plusDays(1);
    return span.first().isBefore(earliest) ? new Span(earliest, span.last()) : span;
  }

  private static Span around(Collection<CalendarFile> files) {
    List<LocalDate> starts =
        files.stream()
            .flatMap(file -> file.events().stream())
            .flatMap(event -> event.first("DTSTART").stream())
            .flatMap(line -> date(line.value()).stream())
            .filter(Timed::near)
            .sorted()
            .toList();
    return starts.isEmpty()
        ? new Span(LocalDate.EPOCH, LocalDate.EPOCH)
        : new Span(
            yearBegins(starts.getFirst()), yearBegins(starts.getLast()).plusYears(1).minusDays(1));
  }

  private static LocalDate yearBegins(LocalDate day) {
    LocalDate september = LocalDate.of(day.getYear(), Month.SEPTEMBER, 1);
    return september.isAfter(day) ? september.minusYears(1) : september;
  }

  private static Optional<LocalDate> date(String value) {
    try {
      return Optional.of(
          LocalDate.parse(value.strip().split("T", -1)[0], DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }
}
