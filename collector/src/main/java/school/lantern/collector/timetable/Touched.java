package school.lantern.collector.timetable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.stale.Scope;

/**
 * Which room-days a change of the timetable touches. Future days are computed when they come.
 *
 * @param site the school
 * @param today in school time
 * @param zone school time
 */
public record Touched(String site, LocalDate today, ZoneId zone) {
  /** Older findings have been looked at; what corrects them is something with a date. */
  private static final int DAYS_BACK = 14;

  /** What is older than a school year is not decided anew by anything. */
  private static final int NAMED_DAYS_BACK = 366;

  /** Every place on today and the last fourteen days: people or workstations are others now. */
  public Set<Scope> everywhere(Collection<String> places) {
    return lately().stream()
        .flatMap(day -> everywhere(places, day))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Where supervision differs, on today, the last fourteen days, all past dates with cover, and
   * those that the change names by itself ({@link NamedDates}). When it differs for single pupils,
   * or in what a day is, that is every place of the day: pupils go anywhere, and a room without a
   * lesson turns from "not judged" to "unsupervised".
   *
   * @param places all places where devices stand, before and after
   */
  public Set<Scope> between(SchoolPlan before, SchoolPlan after, Collection<String> places) {
    Set<LocalDate> days = lately();
    Stream.of(before, after)
        .flatMap(plan -> plan.facts().cover().stream())
        .map(entered -> entered.cover().date())
        .filter(date -> date.isBefore(today))
        .forEach(days::add);
    days.addAll(
        new NamedDates(today.minusDays(NAMED_DAYS_BACK), today)
            .between(before.facts(), after.facts()));
    return days.stream()
        .flatMap(day -> between(before.day(day, zone), after.day(day, zone), places, day))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Stream<Scope> between(
      SchoolDay before, SchoolDay after, Collection<String> places, LocalDate day) {
    Map<String, List<SupervisedSlot>> was = byRoom(before);
    Map<String, List<SupervisedSlot>> is = byRoom(after);
    Set<String> rooms = new TreeSet<>(was.keySet());
    rooms.addAll(is.keySet());
    Stream<Scope> changed =
        rooms.stream()
            .filter(room -> !was.getOrDefault(room, List.of()).equals(is.get(room)))
            .map(room -> new Scope(site, room, day));
    return sameDay(before, after) ? changed : Stream.concat(everywhere(places, day), changed);
  }

  private Stream<Scope> everywhere(Collection<String> places, LocalDate day) {
    return places.stream().map(place -> new Scope(site, place, day));
  }

  private static boolean sameDay(SchoolDay before, SchoolDay after) {
    return before.known() == after.known()
        && before.open() == after.open()
        && before.periods().equals(after.periods())
        && before.personal().equals(after.personal());
  }

  private static Map<String, List<SupervisedSlot>> byRoom(SchoolDay day) {
    return day.slots().stream().collect(Collectors.groupingBy(SupervisedSlot::roomId));
  }

  private Set<LocalDate> lately() {
    return today
        .minusDays(DAYS_BACK)
        .datesUntil(today.plusDays(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
