package school.lantern.collector.imports.icalendar;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import school.lantern.collector.timetable.Term;

/** How far calendars are read: the terms, or else whole school years around the events. */
final class Spans {
  private Spans() {}

  static Span of(List<Term> terms, Collection<CalendarFile> files) {
    if (!terms.isEmpty()) {
      return new Span(
          terms.stream().map(Term::start).min(LocalDate::compareTo).orElseThrow(),
          terms.stream().map(Term::end).max(LocalDate::compareTo).orElseThrow());
    }
    List<LocalDate> starts =
        files.stream()
            .flatMap(file -> file.events().stream())
            .flatMap(event -> event.first("DTSTART").stream())
            .flatMap(line -> date(line.value()).stream())
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
