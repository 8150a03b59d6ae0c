package school.lantern.collector.imports.icalendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.BellPeriod;
import school.lantern.collector.timetable.People;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.TimetableFacts;

/** Trips, off-site days and leave in calendars: how they are written, and known again. */
final class Trips {
  /** What stands in {@code CATEGORIES}; a name alone does not always say that it is a trip. */
  private static final Map<Away.Kind, String> CATEGORIES =
      Map.of(
          Away.Kind.TRIP,
          "Trip",
          Away.Kind.OFF_SITE,
          "Off site",
          Away.Kind.STUDY_LEAVE,
          "Study leave");

  /** The year groups that are on leave, whatever its name says. */
  static final String YEARS = "X-LANTERN-YEAR-GROUPS";

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
        .filter(away -> away.kind().together())
        .filter(away -> away.who().staffIds().contains(staffId))
        .flatMap(away -> stretches(away, facts, zone, people).stream())
        .toList();
  }

  /** What stands in a calendar of it: whole days, or each of its periods. */
  static List<Trip> stretches(Away away, TimetableFacts facts, ZoneId zone, People people) {
    return away.periods().isEmpty()
        ? List.of(new Trip(away, null))
        : first(away)
            .datesUntil(last(away).plusDays(1))
            .flatMap(day -> SchoolDay.of(facts, day, zone, people).periods().stream())
            .filter(period -> away.periods().contains(period.name()))
            .map(period -> new Trip(away, period))
            .toList();
  }

  /** One after the other. */
  static List<Trip> with(List<Trip> trips, List<Trip> leave) {
    return Stream.concat(trips.stream(), leave.stream()).toList();
  }

  static LocalDate first(Away away) {
    return Objects.requireNonNull(away.dates().first()); // nobody is away for ever
  }

  static LocalDate last(Away away) {
    return Objects.requireNonNull(away.dates().last());
  }

  /** The year groups of leave, if the event says them beside its name. */
  static Optional<Set<Integer>> years(Component event) {
    return event
        .first(YEARS)
        .map(
            line ->
                line.values().stream()
                    .filter(year -> year.matches("\\d{1,2}"))
                    .map(Integer::valueOf)
                    .collect(Collectors.toCollection(TreeSet::new)));
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
