package school.lantern.collector.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import school.lantern.collector.timetable.Appointment;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Bell;
import school.lantern.collector.timetable.ByClock;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.InCycle;
import school.lantern.collector.timetable.Support;
import school.lantern.collector.timetable.TimetableFacts;
import school.lantern.collector.timetable.When;

/** The school's plan, asked at each second who should be in a room and with a pupil. */
final class SlowPlan {
  private final TimetableFacts facts;
  private final LocalDate day;
  private final Seconds seconds;
  private final ZoneId zone;
  final boolean open;
  final List<Rings> bells = new ArrayList<>();
  private final int[] onTrips;

  /**
   * A bell of the day.
   *
   * @param name the period
   * @param from first second
   * @param until the second after its last
   */
  record Rings(String name, int from, int until) {
    boolean at(int second) {
      return from <= second && second < until;
    }
  }

  SlowPlan(TimetableFacts facts, LocalDate day, ZoneId zone, Seconds seconds) {
    this.facts = facts;
    this.day = day;
    this.seconds = seconds;
    this.zone = zone;
    boolean school =
        facts.calendar().terms().stream()
                .anyMatch(term -> !day.isBefore(term.start()) && !day.isAfter(term.end()))
            && facts.calendar().closures().stream()
                .noneMatch(closed -> !day.isBefore(closed.from()) && !day.isAfter(closed.until()));
    boolean weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
    List<Bell> today = bellsToday();
    this.open = school && (!weekend || !today.isEmpty() || anythingByClock());
    if (open) {
      for (Bell bell : today) {
        Rings rings = rings(bell.period(), bell.start(), bell.end());
        if (rings.from() < rings.until()) {
          bells.add(rings);
        }
      }
      bells.sort(
          Comparator.comparingInt(Rings::from)
              .thenComparingInt(Rings::until)
              .thenComparing(Rings::name));
    }
    this.onTrips = onTrips();
  }

  private List<Bell> bellsToday() {
    List<Bell> dated =
        facts.bells().stream().filter(bell -> bell.applies().dates().contains(day)).toList();
    if (!dated.isEmpty()) {
      return dated;
    }
    return facts.bells().stream()
        .filter(bell -> bell.applies().dates().isEmpty())
        .filter(bell -> bell.applies().weekdays().contains(day.getDayOfWeek()))
        .toList();
  }

  private boolean anythingByClock() {
    return facts.appointments().stream()
        .anyMatch(one -> one.when() instanceof ByClock clocked && clocked.recurrence().falls(day));
  }

  private Rings rings(String name, LocalTime start, LocalTime end) {
    int until = end.equals(LocalTime.MIDNIGHT) ? seconds.end() : firstAt(end);
    return new Rings(name, firstAt(start), until);
  }

  /** The first second of the day at which the clock on the wall shows that or later. */
  private int firstAt(LocalTime time) {
    LocalDateTime wanted = day.atTime(time);
    int second = seconds.first();
    while (LocalDateTime.ofInstant(seconds.at(second), zone).isBefore(wanted)) {
      second += 60; // bells ring at full minutes, and so do clocks change
    }
    return second;
  }

  /** Who should be in the room, by the second; see {@link Staff}. */
  int[] inRoom(String room) {
    int[] there = new int[seconds.count()];
    if (!open) {
      return there;
    }
    for (Appointment one : facts.appointments()) {
      if (one.roomId().equals(room)) {
        times(one.when()).forEach(time -> putUnlessCovered(there, one.staffId(), time));
      }
    }
    for (Cover.Entered entered : facts.cover()) {
      Cover cover = entered.cover();
      String covering = cover.coveringStaffId();
      if (cover.date().equals(day) && cover.roomId().equals(room) && covering != null) {
        named(cover.period()).forEach(time -> put(there, covering, time));
      }
    }
    return there;
  }

  /** Who is with a pupil, by the second. */
  int[] with(String pupilId) {
    int[] there = new int[seconds.count()];
    for (Away away : facts.arrangements().away()) {
      if (away.dates().contains(day)
          && away.who().pupilIds().contains(pupilId)
          && (open || away.periods().isEmpty())) {
        for (Rings time : times(away)) {
          for (int second = time.from(); second < time.until(); second++) {
            there[second] |= Staff.mask(away.who().staffIds());
          }
        }
      }
    }
    for (Support support : facts.arrangements().support()) {
      if (open && support.pupilId().equals(pupilId)) {
        times(support.when()).forEach(time -> putUnlessCovered(there, support.staffId(), time));
      }
    }
    return there;
  }

  private void putUnlessCovered(int[] there, String staff, Rings time) {
    if (!absent(staff, time.name())) {
      put(there, staff, time);
    }
  }

  /** Puts somebody there at the seconds of a period in which he or she is on no trip. */
  private void put(int[] there, String staff, Rings time) {
    int mask = Staff.mask(List.of(staff));
    for (int second = time.from(); second < time.until(); second++) {
      there[second] |= mask & ~onTrips[second];
    }
  }

  private boolean absent(String staff, String period) {
    return facts.cover().stream()
        .map(Cover.Entered::cover)
        .anyMatch(
            cover ->
                cover.date().equals(day)
                    && cover.period().equals(period)
                    && staff.equals(cover.absentStaffId()));
  }

  private int[] onTrips() {
    int[] gone = new int[seconds.count()];
    for (Away away : facts.arrangements().away()) {
      if (away.dates().contains(day)) {
        for (Rings time : times(away)) {
          for (int second = time.from(); second < time.until(); second++) {
            gone[second] |= Staff.mask(away.who().staffIds());
          }
        }
      }
    }
    return gone;
  }

  private List<Rings> times(Away away) {
    return away.periods().isEmpty()
        ? List.of(new Rings("", seconds.first(), seconds.end()))
        : away.periods().stream().flatMap(period -> named(period).stream()).toList();
  }

  /** The place in {@link #bells} of the period that a second belongs to; -1 for none. */
  int period(int second) {
    for (int bell = 0; bell < bells.size(); bell++) {
      if (bells.get(bell).at(second)) {
        return bell;
      }
    }
    return -1;
  }

  private List<Rings> named(String period) {
    return bells.stream().filter(bell -> bell.name().equals(period)).toList();
  }

  private List<Rings> times(When when) {
    return switch (when) {
      case InCycle cycle ->
          cycle.weekday() == day.getDayOfWeek()
                  && cycle.dates().contains(day)
                  && (cycle.week() == null || cycle.week().equals(SlowWeeks.of(facts, day)))
              ? named(cycle.period())
              : List.of();
      case ByClock clocked ->
          clocked.recurrence().falls(day)
              ? List.of(rings(clocked.start().toString(), clocked.start(), clocked.end()))
              : List.of();
    };
  }
}
