package school.lantern.collector.choices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import school.lantern.collector.fleet.Places;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTimes;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.Timetable;

/** Which room-days a choice can change: of rooms with computers, on days with a plan. */
@ApplicationScoped
class TouchedDays {
  private final Places places;
  private final Timetable timetable;
  private final SpokenTimes times;
  private final LanternConfig config;

  TouchedDays(Places places, Timetable timetable, SpokenTimes times, LanternConfig config) {
    this.places = places;
    this.timetable = timetable;
    this.times = times;
    this.config = config;
  }

  Set<Scope> of(String site, LocalDate first, Predicate<LocalDate> differs) {
    LocalDate end = times.today().plusDays(1);
    Set<Scope> touched = new HashSet<>();
    if (!first.isBefore(end)) {
      return touched;
    }
    Set<String> rooms = places.rooms(site, begin(first), begin(end));
    first
        .datesUntil(end)
        .filter(differs)
        .filter(day -> planned(timetable.day(site, day)))
        .forEach(day -> rooms.forEach(room -> touched.add(new Scope(site, room, day))));
    return touched;
  }

  /** Without anybody scheduled it makes no difference whether that is enough. */
  private static boolean planned(SchoolDay day) {
    return !day.slots().isEmpty();
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(config.zone()).toInstant();
  }
}
