package school.lantern.collector.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.BellPeriod;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.SchoolPlan;
import school.lantern.collector.timetable.SupervisedSlot;

/**
 * A copy of the timetable with suppositions worked in. They go in as cover, date by date, since
 * cover is what changes who supervises without touching a lesson.
 *
 * @param plan the timetable as it is
 * @param suppositions what is supposed
 * @param span on which days
 * @param zone school time
 */
record SupposedTimetable(SchoolPlan plan, List<Supposition> suppositions, Span span, ZoneId zone) {
  private static final String SUPPOSED = "what if";

  SupposedTimetable {
    suppositions = List.copyOf(suppositions);
  }

  /** The changed copy. */
  SchoolPlan changed() {
    Set<Cover> cover = new HashSet<>();
    span.first()
        .datesUntil(span.last().plusDays(1))
        .forEach(day -> suppositions.forEach(one -> cover.addAll(cover(one, day))));
    List<Cover.Entered> entered =
        cover.stream().map(one -> new Cover.Entered(one, Instant.EPOCH, SUPPOSED)).toList();
    return new SchoolPlan(
        Amendment.NONE.withCover(List.of(), entered).to(plan.facts()), plan.people());
  }

  /** The room-days on which the copy has other supervision than the timetable, in order. */
  Map<LocalDate, Set<String>> touched(SchoolPlan changed) {
    Map<LocalDate, Set<String>> touched = new TreeMap<>();
    span.first()
        .datesUntil(span.last().plusDays(1))
        .filter(day -> suppositions.stream().anyMatch(one -> one.falls(day.getDayOfWeek())))
        .forEach(
            day -> {
              Set<SupervisedSlot> before = new HashSet<>(plan.day(day, zone).slots());
              Set<SupervisedSlot> after = new HashSet<>(changed.day(day, zone).slots());
              Set<String> rooms = rooms(before, after);
              rooms.addAll(rooms(after, before));
              if (!rooms.isEmpty()) {
                touched.put(day, rooms);
              }
            });
    return touched;
  }

  /** What the people named do elsewhere at the same time, a line each. */
  List<String> elsewhere() {
    List<String> lines = new ArrayList<>();
    for (Supposition one : suppositions) {
      if (one.kind() == Supposition.Kind.NOBODY || one.staffId().equals(Supposition.SOMEBODY)) {
        continue;
      }
      span.first()
          .datesUntil(span.last().plusDays(1))
          .filter(day -> one.falls(day.getDayOfWeek()))
          .flatMap(day -> plan.day(day, zone).slots().stream())
          .filter(slot -> slot.supervisor().staffId().equals(one.staffId()))
          .filter(slot -> slot.period().name().equals(one.period()))
          .filter(slot -> !slot.roomId().equals(one.roomId()))
          .map(
              slot ->
                  slot.supervisor().name()
                      + " supervises "
                      + slot.roomId()
                      + " in "
                      + Labels.period(one.period())
                      + " on some of these days.")
          .distinct()
          .forEach(lines::add);
    }
    return lines;
  }

  private List<Cover> cover(Supposition one, LocalDate day) {
    if (!one.falls(day.getDayOfWeek())) {
      return List.of();
    }
    SchoolDay planned = plan.day(day, zone);
    return switch (one.kind()) {
      case THERE ->
          planned.periods().stream().map(BellPeriod::name).anyMatch(one.period()::equals)
              ? List.of(new Cover(day, one.period(), one.roomId(), null, one.staffId()))
              : List.of();
      case NOBODY ->
          planned.in(one.roomId()).stream()
              .filter(slot -> slot.period().name().equals(one.period()))
              .map(
                  slot ->
                      new Cover(day, one.period(), one.roomId(), slot.supervisor().staffId(), null))
              .toList();
    };
  }

  private static Set<String> rooms(Set<SupervisedSlot> these, Set<SupervisedSlot> others) {
    return these.stream()
        .filter(slot -> !others.contains(slot))
        .map(SupervisedSlot::roomId)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
