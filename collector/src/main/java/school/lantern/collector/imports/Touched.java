package school.lantern.collector.imports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.timetable.TimetableChange;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * Which room-days a change of school data touches.
 *
 * @param site the school
 * @param today in school time
 * @param zone school time
 */
record Touched(String site, LocalDate today, ZoneId zone) {
  /** Older findings have been looked at; what corrects them is cover with a date. */
  private static final int DAYS_BACK = 14;

  /**
   * The scopes to recompute: where supervision differs, on today, the last fourteen days and all
   * past dates with cover; and every place on today and the last fourteen days when people or
   * workstations differ, or when the timetable becomes known or unknown: a room without a lesson
   * turns from "not judged" to "unsupervised" then. Future days are computed when they come.
   *
   * @param places all places where devices stand, before and after
   */
  Set<Scope> between(SchoolData before, SchoolData after, Collection<String> places) {
    Set<LocalDate> lately = lately();
    Set<Scope> scopes = new LinkedHashSet<>();
    if (!before.people().equals(after.people())
        || !before.workstations().equals(after.workstations())
        || before.timetable().bells().isEmpty() != after.timetable().bells().isEmpty()) {
      places.forEach(place -> lately.forEach(day -> scopes.add(new Scope(site, place, day))));
    }
    scopes.addAll(supervision(before.timetable(), after.timetable()));
    return scopes;
  }

  /** Of these, those where supervision differs. */
  Set<Scope> supervision(TimetableFacts before, TimetableFacts after) {
    Set<LocalDate> days = lately();
    Stream.of(before, after)
        .flatMap(facts -> facts.cover().stream())
        .map(entered -> entered.cover().date())
        .filter(date -> date.isBefore(today))
        .forEach(days::add);
    return TimetableChange.between(before, after, days, zone).stream()
        .map(touched -> new Scope(site, touched.roomId(), touched.day()))
        .collect(Collectors.toSet());
  }

  private Set<LocalDate> lately() {
    return today
        .minusDays(DAYS_BACK)
        .datesUntil(today.plusDays(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
