package school.lantern.collector.planning;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * A lesson or duty as planned for one date, whatever cover and trips make of it.
 *
 * @param appointment the lesson or duty
 * @param when the period of that date
 */
record Occurrence(Appointment appointment, Stretch when) {

  /** What is planned for a day, in the order of the facts; nothing on days without school. */
  static List<Occurrence> on(LocalDate day, TimetableFacts facts, SchoolDay worked, ZoneId zone) {
    if (!worked.open()) {
      return List.of();
    }
    List<Stretch> bells = everyStretch(worked, zone);
    @Nullable String week = facts.calendar().weekOf(day, facts.cycle()).orElse(null);
    List<Occurrence> planned = new ArrayList<>();
    for (Appointment appointment : facts.appointments()) {
      Optional<Stretch> when =
          switch (appointment.when()) {
            case InCycle inCycle ->
                falls(inCycle, day, week) ? bell(bells, inCycle.period()) : Optional.empty();
            case ByClock byClock ->
                byClock.recurrence().falls(day)
                    ? Optional.of(stretch(bells, byClock))
                    : Optional.empty();
          };
      when.map(stretch -> new Occurrence(appointment, stretch)).ifPresent(planned::add);
    }
    return planned;
  }

  /** The bells of a day by the clock on the wall. */
  static List<Stretch> stretches(SchoolDay worked, ZoneId zone) {
    return worked.periods().stream().map(bell -> Stretch.of(bell, zone)).toList();
  }

  /** The same and those that ring for some year groups only. */
  private static List<Stretch> everyStretch(SchoolDay worked, ZoneId zone) {
    return Stream.concat(
            stretches(worked, zone).stream(),
            worked.slots().stream().map(slot -> Stretch.of(slot.period(), zone)))
        .toList();
  }

  /** Whether somebody's slot of the day is this. */
  boolean is(Entry.Post post, String period) {
    return when.period().equals(period) && post().equals(post);
  }

  Entry.Post post() {
    return new Entry.Post(appointment.roomId(), appointment.staffId(), appointment.group());
  }

  private static boolean falls(InCycle when, LocalDate day, @Nullable String week) {
    return when.weekday() == day.getDayOfWeek()
        && (when.week() == null || when.week().equals(week))
        && when.dates().contains(day);
  }

  private static Optional<Stretch> bell(List<Stretch> bells, String period) {
    return bells.stream().filter(bell -> bell.period().equals(period)).findFirst();
  }

  /** The bell with the same times, else a period of its own called by its start. */
  private static Stretch stretch(List<Stretch> bells, ByClock when) {
    return bells.stream()
        .filter(bell -> bell.start().equals(when.start()) && bell.end().equals(when.end()))
        .findFirst()
        .orElseGet(() -> new Stretch(when.start().toString(), when.start(), when.end()));
  }
}
