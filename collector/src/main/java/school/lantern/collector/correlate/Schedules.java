package school.lantern.collector.correlate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import school.lantern.collector.rules.Schedule;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.timetable.BellPeriod;
import school.lantern.collector.timetable.SupervisedSlot;
import school.lantern.collector.timetable.Timetable;

/** The timetable as the rules see it. */
@ApplicationScoped
class Schedules {
  private final Timetable timetable;

  Schedules(Timetable timetable) {
    this.timetable = timetable;
  }

  Schedule of(String site, String roomId, LocalDate day) {
    return schedule(site, day, timetable.slots(site, roomId, day));
  }

  /** All rooms that somebody supervises on the day, by room id. */
  Map<String, Schedule> ofAllRooms(String site, LocalDate day) {
    return timetable.slots(site, day).stream()
        .collect(Collectors.groupingBy(SupervisedSlot::roomId))
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, entry -> schedule(site, day, entry.getValue())));
  }

  /** A day without school still has a timetable; a school that imported none has not. */
  private Schedule schedule(String site, LocalDate day, List<SupervisedSlot> slots) {
    return new Schedule(
        !slots.isEmpty() || known(site, day), slots.stream().map(Schedules::slot).toList());
  }

  boolean known(String site, LocalDate day) {
    return !timetable.periods(site, day).isEmpty() || !timetable.facts(site).bells().isEmpty();
  }

  private static Schedule.Slot slot(SupervisedSlot slot) {
    BellPeriod bell = slot.period();
    return new Schedule.Slot(
        new Interval(bell.from(), bell.until()),
        bell.name(),
        slot.what().group(),
        slot.supervisor().name(),
        slot.source());
  }
}
