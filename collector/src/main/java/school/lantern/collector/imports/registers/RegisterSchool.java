package school.lantern.collector.imports.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import school.lantern.collector.timetable.BellPeriod;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.SupervisedSlot;

/**
 * What of the school a register is held against.
 *
 * @param staffIds all members of staff
 * @param roomIds all rooms
 * @param days each day with its bells and lessons
 * @param now the moment of the import
 * @param zone school time
 */
record RegisterSchool(
    Set<String> staffIds,
    Set<String> roomIds,
    Function<LocalDate, SchoolDay> days,
    Instant now,
    ZoneId zone) {

  /** The period of this name; a year group may have its own times, the lesson tells. */
  Optional<BellPeriod> period(RegisterRow row) {
    SchoolDay day = days.apply(row.date());
    return lessons(row).stream()
        .map(SupervisedSlot::period)
        .findFirst()
        .or(
            () ->
                day.periods().stream()
                    .filter(period -> period.name().equals(row.period()))
                    .findFirst());
  }

  /** The rooms in which this class has this lesson; with this person, if that tells. */
  List<String> rooms(RegisterRow row) {
    List<SupervisedSlot> lessons = lessons(row);
    List<String> own =
        lessons.stream()
            .filter(slot -> slot.supervisor().staffId().equals(row.staffId()))
            .map(SupervisedSlot::roomId)
            .distinct()
            .toList();
    return own.isEmpty() ? lessons.stream().map(SupervisedSlot::roomId).distinct().toList() : own;
  }

  Instant at(LocalDateTime wall) {
    return wall.atZone(zone).toInstant();
  }

  private List<SupervisedSlot> lessons(RegisterRow row) {
    return days.apply(row.date()).slots().stream()
        .filter(slot -> slot.period().name().equals(row.period()))
        .filter(
            slot -> row.where().group() != null && row.where().group().equals(slot.what().group()))
        .toList();
  }
}
