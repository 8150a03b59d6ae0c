package school.lantern.collector.imports.icalendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.BellPeriod;
import school.lantern.collector.timetable.People;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.TimetableFacts;

/** Trips and off-site days in calendars: how they are written, and known again. */
final class Trips {
  /** What stands in {@code CATEGORIES}; a name alone does not always say that it is a trip. */
  private static final Map<Away.Kind, String> CATEGORIES =
      Map.of(Away.Kind.TRIP, "Trip", Away.Kind.OFF_SITE, "Off site");

  private Trips() {}

  /**
   * What stands in a calendar of a trip.
   *
   * @param away the trip
   * @param hours when it is in periods of one day: these; {@code null} for whole days
   */
  record Trip(Away away, @Nullable BellPeriod hours) {
    String category() {
      return CATEGORIES.getOrDefault(away.kind(), "");
    }
  }

  /** The trips that a member of staff goes along with, by day. */
  static List<Trip> of(String staffId, TimetableFacts facts, ZoneId zone, People people) {
    return facts.arrangements().away().stream()
        .filter(away -> CATEGORIES.containsKey(away.kind()))
        .filter(away -> away.who().staffIds().contains(staffId))
        .flatMap(
            away ->
                away.periods().isEmpty()
                    ? Stream.of(new Trip(away, null))
                    : first(away)
                        .datesUntil(last(away).plusDays(1))
                        .flatMap(day -> SchoolDay.of(facts, day, zone, people).periods().stream())
                        .filter(period -> away.periods().contains(period.name()))
                        .map(period -> new Trip(away, period)))
        .toList();
  }

  static LocalDate first(Away away) {
    return Objects.requireNonNull(away.dates().first()); // nobody is away for ever
  }

  static LocalDate last(Away away) {
    return Objects.requireNonNull(away.dates().last());
  }

  /** What an event says that it is, beside its name. */
  static Optional<Away.Kind> kind(Component event) {
    return event.all("CATEGORIES").stream()
        .flatMap(line -> line.values().stream())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .flatMap(
            word ->
                CATEGORIES.entrySet().stream()
                    .filter(entry -> entry.getValue().toLowerCase(Locale.ROOT).equals(word))
                    .map(Map.Entry::getKey))
        .findFirst();
  }
}
