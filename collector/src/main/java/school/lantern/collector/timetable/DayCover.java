package school.lantern.collector.timetable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.DayPlan.Planned;
import school.lantern.collector.timetable.SupervisedSlot.Kind;
import school.lantern.collector.timetable.SupervisedSlot.Occasion;
import school.lantern.collector.timetable.SupervisedSlot.Supervisor;

/**
 * What cover means on one day.
 *
 * @param planned the lessons and duties of the day as if nobody were away
 * @param people names
 * @param times when the periods are
 * @param zone school time
 */
record DayCover(List<Planned> planned, People people, DayTimes times, ZoneId zone) {
  private static final DateTimeFormatter ENTERED =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.UK);

  /** Who supervises by it; nobody when it names nobody who steps in, or who is away too. */
  Stream<SupervisedSlot> slots(Cover.Entered entered, Absences absences) {
    Cover cover = entered.cover();
    @Nullable String staffId = cover.coveringStaffId();
    if (staffId == null) {
      return Stream.empty();
    }
    String source =
        "Cover entered %s by %s".formatted(onTheWall(entered.enteredAt()), entered.enteredBy());
    return when(cover).stream()
        .distinct()
        .flatMap(stretch -> absences.left(staffId, stretch).stream())
        .map(
            stretch ->
                new SupervisedSlot(
                    cover.roomId(),
                    stretch.period(),
                    new Occasion(Kind.COVER, groupOf(cover, stretch.period())),
                    new Supervisor(staffId, people.nameOf(staffId)),
                    source));
  }

  /**
   * The time of the lesson that is covered, in that room if possible; else of what is planned in
   * that room; else of the period.
   */
  private List<Stretch> when(Cover cover) {
    Predicate<Planned> byAbsent = one -> one.appointment().staffId().equals(cover.absentStaffId());
    Predicate<Planned> inRoom = one -> one.appointment().roomId().equals(cover.roomId());
    return Stream.of(byAbsent.and(inRoom), byAbsent, inRoom)
        .map(wanted -> named(cover.period(), wanted))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElseGet(() -> byName(cover.period()));
  }

  private List<Stretch> byName(String period) {
    List<BellPeriod> bells = times.named(period, null);
    return bells.isEmpty()
        ? named(period, _ -> true)
        : bells.stream().map(bell -> new Stretch(bell, false, null)).toList();
  }

  private List<Stretch> named(String period, Predicate<Planned> wanted) {
    return planned.stream()
        .filter(one -> one.stretch().period().name().equals(period))
        .filter(wanted)
        .map(Planned::stretch)
        .toList();
  }

  /** The class that the absent person would have had; the room tells between several. */
  private @Nullable String groupOf(Cover cover, BellPeriod period) {
    return planned.stream()
        .filter(one -> one.appointment().staffId().equals(cover.absentStaffId()))
        .filter(one -> one.stretch().overlaps(period))
        .map(Planned::appointment)
        .filter(appointment -> !appointment.isDuty())
        .min(
            Comparator.comparing(
                    (Appointment appointment) -> !appointment.roomId().equals(cover.roomId()))
                .thenComparing(appointment -> String.valueOf(appointment.group())))
        .map(Appointment::group)
        .orElse(null);
  }

  private String onTheWall(Instant at) {
    return ENTERED.format(at.atZone(zone));
  }
}
