package school.lantern.collector.imports;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.TimetableChange;

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
   * workstations differ. Future days are computed when they come.
   *
   * @param places all places where devices stand, before and after
   */
  Set<Scope> between(SchoolData before, SchoolData after, Collection<String> places) {
    Set<LocalDate> lately = new TreeSet<>(today.minusDays(DAYS_BACK).datesUntil(today).toList());
    lately.add(today);
    Set<Scope> scopes = new LinkedHashSet<>();
    if (!before.people().equals(after.people())
        || !before.workstations().equals(after.workstations())) {
      places.forEach(place -> lately.forEach(day -> scopes.add(new Scope(site, place, day))));
    }
    Set<LocalDate> days = new TreeSet<>(lately);
    Stream.of(before, after)
        .flatMap(data -> data.timetable().cover().stream())
        .map(Cover.Entered::cover)
        .map(Cover::date)
        .filter(date -> date.isBefore(today))
        .forEach(days::add);
    TimetableChange.between(before.timetable(), after.timetable(), days, zone)
        .forEach(touched -> scopes.add(new Scope(site, touched.roomId(), touched.day())));
    return scopes;
  }
}
