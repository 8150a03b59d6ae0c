package school.lantern.collector.imports.icalendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import school.lantern.collector.imports.Table;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Closure;
import school.lantern.collector.timetable.Dates;

/**
 * What events of whole days mean, by the words in their summary.
 *
 * <pre>
 *   INSET, training day, bank holiday, school closed    closure, in whosever calendar
 *   half term, holiday, closed                          closure, unless it is one person's calendar
 *   trip, residential, off site                         away: the staff and pupils who are named;
 *                                                       the word may also stand in CATEGORIES
 *   study leave with year groups                        study leave of those year groups
 * </pre>
 *
 * A trip takes no whole year group away, even if its name says "Year 8": those who stay behind
 * would count as supervised.
 */
final class WholeDays {
  private static final Pattern CLOSED =
      words("inset|staff training|training day|non[- ]pupil|school closed|bank holiday");
  private static final Pattern CLOSED_FOR_SCHOOL = words("half[- ]term|holidays?|closed|closure");
  private static final Pattern STUDY_LEAVE = words("study leave|exam leave");
  private static final Pattern TRIP = words("trip|residential|excursion|educational visit");
  private static final Pattern OFF_SITE = words("off[- ]?site|work experience");

  private final Map<LocalDate, Table.Row<Closure>> closures = new LinkedHashMap<>();
  private final Map<Trip, Gone> away = new LinkedHashMap<>();

  private final Set<Away> known;
  private final Set<Away> again = new HashSet<>();

  /**
   * @param known the trips that there are
   */
  WholeDays(Collection<Away> known) {
    this.known = Set.copyOf(known);
  }

  private record Trip(String name, Away.Kind kind, Dates dates) {}

  private record Gone(
      Set<Integer> years, Set<String> pupils, Set<String> staff, Table.Source source, int line) {}

  /**
   * An event of whole days with what is known about it.
   *
   * @param occurrence when
   * @param staff who is there, the owner of the calendar included
   * @param pupils who is invited
   * @param personal whether it stands in one person's calendar
   */
  record Event(Occurrence occurrence, Set<String> staff, Set<String> pupils, boolean personal) {}

  /**
   * Takes an event.
   *
   * @return false when it means nothing
   */
  boolean take(Event event, Table.Source source) {
    Occurrence one = event.occurrence();
    String summary = one.event().text("SUMMARY");
    LocalDate first = one.from().toLocalDate();
    int line = one.event().line();
    boolean trip = Trips.kind(one.event()).isPresent();
    if (!trip
        && (CLOSED.matcher(summary).find()
            || (!event.personal() && CLOSED_FOR_SCHOOL.matcher(summary).find()))) {
      closures.putIfAbsent(
          first, new Table.Row<>(new Closure(first, one.lastDay(), summary), source, line));
      return true;
    }
    if (leave(one, first)) {
      return true;
    }
    Set<Integer> years = Trips.years(one.event()).orElseGet(() -> YearGroups.in(summary));
    Optional<Away.Kind> meant = kind(event, summary, years);
    if (meant.isEmpty()) {
      return false;
    }
    Away.Kind kind = meant.get();
    Gone gone =
        away.computeIfAbsent(
            new Trip(summary, kind, new Dates(first, one.lastDay())),
            _ -> new Gone(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), source, line));
    if (kind == Away.Kind.STUDY_LEAVE) {
      gone.years().addAll(years);
    } else {
      gone.staff().addAll(event.staff());
      gone.pupils().addAll(event.pupils());
    }
    return true;
  }

  /** Leave that is known by name and dates is on still; who is on it no calendar knows better. */
  private boolean leave(Occurrence one, LocalDate first) {
    Dates dates = new Dates(first, one.lastDay());
    List<Away> same =
        Trips.kind(one.event()).filter(kind -> !kind.together()).stream()
            .flatMap(kind -> known.stream().filter(away -> away.kind() == kind))
            .filter(away -> away.name().equals(one.event().text("SUMMARY")))
            .filter(away -> away.dates().equals(dates))
            .toList();
    again.addAll(same);
    return !same.isEmpty();
  }

  private static Optional<Away.Kind> kind(Event event, String summary, Set<Integer> years) {
    boolean namesSomebody = !event.staff().isEmpty() || !event.pupils().isEmpty();
    Optional<Away.Kind> category = Trips.kind(event.occurrence().event());
    boolean leave = category.filter(kind -> !kind.together()).isPresent();
    if (namesSomebody && category.isPresent() && !leave) {
      return category;
    }
    if (leave || STUDY_LEAVE.matcher(summary).find()) {
      return years.isEmpty() ? Optional.empty() : Optional.of(Away.Kind.STUDY_LEAVE);
    }
    if (namesSomebody && OFF_SITE.matcher(summary).find()) {
      return Optional.of(Away.Kind.OFF_SITE);
    }
    return namesSomebody && TRIP.matcher(summary).find()
        ? Optional.of(Away.Kind.TRIP)
        : Optional.empty();
  }

  /**
   * Takes an event that calls itself a trip and is not of whole days. Which periods it means nobody
   * can tell for sure, so it only says that a trip of some periods is still on.
   *
   * @return false when there is no such trip
   */
  boolean takePart(Occurrence one, Away.Kind kind) {
    LocalDate day = one.from().toLocalDate();
    List<Away> same =
        known.stream()
            .filter(away -> away.kind() == kind && !away.periods().isEmpty())
            .filter(away -> away.name().equals(one.event().text("SUMMARY")))
            .filter(away -> away.dates().contains(day))
            .toList();
    again.addAll(same);
    return !same.isEmpty();
  }

  /** Trips of some periods that are still on. */
  Set<Away> again() {
    return Set.copyOf(again);
  }

  List<Table.Row<Closure>> closures() {
    return List.copyOf(closures.values());
  }

  List<Table.Row<Away>> away() {
    List<Table.Row<Away>> rows = new ArrayList<>();
    away.forEach(
        (trip, gone) ->
            rows.add(
                new Table.Row<>(
                    new Away(
                        trip.name(),
                        trip.kind(),
                        trip.dates(),
                        Set.of(),
                        new Away.Who(gone.years(), Set.of(), gone.pupils(), gone.staff())),
                    gone.source(),
                    gone.line())));
    return rows;
  }

  private static Pattern words(String words) {
    return Pattern.compile("(?i)\\b(" + words + ")\\b");
  }
}
