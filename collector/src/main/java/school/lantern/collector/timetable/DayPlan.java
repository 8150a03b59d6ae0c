package school.lantern.collector.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.SupervisedSlot.Kind;
import school.lantern.collector.timetable.SupervisedSlot.Occasion;
import school.lantern.collector.timetable.SupervisedSlot.Supervisor;

/**
 * Works out one day from the timetable: bells, then lessons and duties of that week and weekday,
 * then cover.
 *
 * @param facts what the school said
 * @param day the day
 * @param zone school time
 */
record DayPlan(TimetableFacts facts, LocalDate day, ZoneId zone) {
  private static final String BY_TIMETABLE = "Timetable";
  private static final DateTimeFormatter ENTERED =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);

  /** The bells by start; empty on days without school. */
  List<BellPeriod> periods() {
    return facts.calendar().open(day)
        ? new SchoolClock(zone).periods(facts.bells(), day)
        : List.of();
  }

  /**
   * Who supervises where, by start, then room.
   *
   * @param names of staff by id; a person who has none is called by the id
   */
  List<SupervisedSlot> slots(Map<String, String> names) {
    List<Cover.Entered> today =
        facts.cover().stream().filter(entered -> entered.cover().date().equals(day)).toList();
    @Nullable String week = facts.calendar().weekOf(day, facts.cycle()).orElse(null);
    List<Appointment> planned =
        facts.appointments().stream()
            .filter(appointment -> appointment.when().falls(week, day.getDayOfWeek()))
            .toList();
    List<SupervisedSlot> slots = new ArrayList<>();
    for (BellPeriod period : periods()) {
      List<Appointment> usual =
          planned.stream()
              .filter(appointment -> appointment.when().period().equals(period.name()))
              .toList();
      List<Cover.Entered> changes =
          today.stream().filter(entered -> entered.cover().period().equals(period.name())).toList();
      usual.stream()
          .filter(appointment -> !isAway(appointment.staffId(), changes))
          .map(appointment -> slot(appointment, period, names))
          .forEach(slots::add);
      changes.stream()
          .flatMap(change -> slot(change, period, names, usual).stream())
          .forEach(slots::add);
    }
    return slots.stream()
        .sorted(
            Comparator.comparing((SupervisedSlot slot) -> slot.period().from())
                .thenComparing(SupervisedSlot::roomId)
                .thenComparing(slot -> slot.supervisor().staffId()))
        .toList();
  }

  private static boolean isAway(String staffId, List<Cover.Entered> changes) {
    return changes.stream().anyMatch(change -> staffId.equals(change.cover().absentStaffId()));
  }

  private static SupervisedSlot slot(
      Appointment appointment, BellPeriod period, Map<String, String> names) {
    Kind kind = appointment.isDuty() ? Kind.DUTY : Kind.LESSON;
    return new SupervisedSlot(
        appointment.roomId(),
        period,
        new Occasion(kind, appointment.group()),
        supervisor(appointment.staffId(), names),
        BY_TIMETABLE);
  }

  private Optional<SupervisedSlot> slot(
      Cover.Entered entered,
      BellPeriod period,
      Map<String, String> names,
      List<Appointment> usual) {
    Cover cover = entered.cover();
    return Optional.ofNullable(cover.coveringStaffId())
        .map(
            staffId ->
                new SupervisedSlot(
                    cover.roomId(),
                    period,
                    new Occasion(Kind.COVER, groupOf(cover, usual)),
                    supervisor(staffId, names),
                    "Cover entered %s by %s"
                        .formatted(onTheWall(entered.enteredAt()), entered.enteredBy())));
  }

  private String onTheWall(Instant at) {
    return ENTERED.format(at.atZone(zone));
  }

  /** The class that the absent person would have had; the room tells between several. */
  private static @Nullable String groupOf(Cover cover, List<Appointment> usual) {
    return usual.stream()
        .filter(appointment -> appointment.staffId().equals(cover.absentStaffId()))
        .filter(appointment -> !appointment.isDuty())
        .min(Comparator.comparing(appointment -> !appointment.roomId().equals(cover.roomId())))
        .map(Appointment::group)
        .orElse(null);
  }

  private static Supervisor supervisor(String staffId, Map<String, String> names) {
    return new Supervisor(staffId, names.getOrDefault(staffId, staffId));
  }
}
