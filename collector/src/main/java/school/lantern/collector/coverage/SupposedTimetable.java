package school.lantern.collector.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.BellPeriod;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.SchoolPlan;

/**
 * A copy of the timetable with suppositions worked in. They go in as cover, date by date, since
 * cover is what changes who supervises without touching a lesson. A day is worked out when it is
 * asked for, and once.
 */
final class SupposedTimetable {
  private static final String SUPPOSED = "what if";

  private final SchoolPlan plan;
  private final List<Supposition> suppositions;
  private final Function<LocalDate, SchoolDay> held;
  private final ZoneId zone;
  private final Map<LocalDate, SchoolDay> planned = new HashMap<>();
  private final Map<LocalDate, SchoolDay> changed = new HashMap<>();

  /**
   * @param plan the timetable as it is
   * @param suppositions what is supposed
   * @param held works out a day as it is, or has it at hand
   * @param zone school time
   */
  SupposedTimetable(
      SchoolPlan plan,
      List<Supposition> suppositions,
      Function<LocalDate, SchoolDay> held,
      ZoneId zone) {
    this.plan = plan;
    this.suppositions = List.copyOf(suppositions);
    this.held = held;
    this.zone = zone;
  }

  /** Whether something is supposed of this room on such a day. */
  boolean names(String roomId, LocalDate day) {
    return suppositions.stream()
        .anyMatch(one -> one.roomId().equals(roomId) && one.falls(day.getDayOfWeek()));
  }

  /** Whether the copy has other supervision of the room on the day than the timetable. */
  boolean touches(String roomId, LocalDate day) {
    return !planned(day).in(roomId).equals(changed(day).in(roomId));
  }

  /** A day of the changed copy. */
  SchoolDay changed(LocalDate day) {
    return changed.computeIfAbsent(
        day,
        _ -> {
          List<Cover.Entered> entered =
              suppositions.stream()
                  .flatMap(one -> cover(one, day))
                  .distinct()
                  .map(one -> new Cover.Entered(one, Instant.EPOCH, SUPPOSED))
                  .toList();
          return SchoolDay.of(
              Amendment.NONE.withCover(List.of(), entered).to(plan.facts()),
              day,
              zone,
              plan.people());
        });
  }

  /** What the people named do elsewhere at the same time on these days, a line each. */
  List<String> elsewhere(Collection<LocalDate> days) {
    return suppositions.stream()
        .filter(one -> one.kind() == Supposition.Kind.THERE)
        .filter(one -> !one.staffId().equals(Supposition.SOMEBODY))
        .flatMap(
            one ->
                days.stream()
                    .filter(day -> one.falls(day.getDayOfWeek()))
                    .flatMap(day -> planned(day).slots().stream())
                    .filter(slot -> slot.supervisor().staffId().equals(one.staffId()))
                    .filter(slot -> slot.period().name().equals(one.period()))
                    .filter(slot -> !slot.roomId().equals(one.roomId()))
                    .map(
                        slot ->
                            "%s supervises %s in %s on some of these days."
                                .formatted(
                                    slot.supervisor().name(),
                                    slot.roomId(),
                                    Labels.period(one.period())))
                    .distinct())
        .toList();
  }

  private SchoolDay planned(LocalDate day) {
    return planned.computeIfAbsent(day, held);
  }

  private Stream<Cover> cover(Supposition one, LocalDate day) {
    if (!one.falls(day.getDayOfWeek())) {
      return Stream.empty();
    }
    return switch (one.kind()) {
      case THERE ->
          planned(day).periods().stream().map(BellPeriod::name).anyMatch(one.period()::equals)
              ? Stream.of(new Cover(day, one.period(), one.roomId(), null, one.staffId()))
              : Stream.empty();
      case NOBODY ->
          planned(day).in(one.roomId()).stream()
              .filter(slot -> slot.period().name().equals(one.period()))
              .map(
                  slot ->
                      new Cover(
                          day, one.period(), one.roomId(), slot.supervisor().staffId(), null));
    };
  }
}
