package school.lantern.collector.imports.icalendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.People;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.SupervisedSlot;
import school.lantern.collector.timetable.Term;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * In whose calendars study leave stands: in those of staff and rooms that lose a lesson by it.
 * Leave of single pupils is in none: its name may be theirs.
 *
 * @param leaves each with whom it concerns
 */
record StudyLeave(List<Leave> leaves) {

  StudyLeave {
    leaves = List.copyOf(leaves);
  }

  /**
   * One leave.
   *
   * @param stretches what stands in calendars
   * @param staffIds who loses a lesson
   * @param roomIds rooms that lose one
   */
  record Leave(List<Trips.Trip> stretches, Set<String> staffIds, Set<String> roomIds) {}

  /**
   * Finds them.
   *
   * @param usual what the school said, without cover and trips
   * @param facts all that it said
   */
  static StudyLeave of(TimetableFacts usual, TimetableFacts facts, ZoneId zone, People people) {
    Map<LocalDate, List<SupervisedSlot>> days = new HashMap<>();
    List<Leave> found = new ArrayList<>();
    for (Away away : facts.arrangements().away()) {
      if (away.kind() != Away.Kind.STUDY_LEAVE || !away.who().pupilIds().isEmpty()) {
        continue;
      }
      TimetableFacts onLeave =
          new TimetableFacts(
              usual.calendar(),
              usual.bells(),
              usual.appointments(),
              List.of(),
              new Arrangements(List.of(away), List.of(), List.of()));
      Leave leave =
          new Leave(Trips.stretches(away, facts, zone, people), new TreeSet<>(), new TreeSet<>());
      for (LocalDate day : inTerms(away, usual.calendar().terms())) {
        List<SupervisedSlot> lost =
            new ArrayList<>(
                days.computeIfAbsent(day, one -> SchoolDay.of(usual, one, zone, people).slots()));
        lost.removeAll(Set.copyOf(SchoolDay.of(onLeave, day, zone, people).slots()));
        lost.forEach(
            slot -> {
              leave.staffIds().add(slot.supervisor().staffId());
              leave.roomIds().add(slot.roomId());
            });
      }
      found.add(leave);
    }
    return new StudyLeave(found);
  }

  List<Trips.Trip> ofStaff(String staffId) {
    return stretches(leave -> leave.staffIds().contains(staffId));
  }

  List<Trips.Trip> inRoom(String roomId) {
    return stretches(leave -> leave.roomIds().contains(roomId));
  }

  private List<Trips.Trip> stretches(Predicate<Leave> concerned) {
    return leaves.stream().filter(concerned).flatMap(leave -> leave.stretches().stream()).toList();
  }

  /** The days of school alone: a leave until the summer is long. */
  private static List<LocalDate> inTerms(Away away, List<Term> terms) {
    return Trips.first(away)
        .datesUntil(Trips.last(away).plusDays(1))
        .filter(day -> terms.stream().anyMatch(term -> term.contains(day)))
        .toList();
  }
}
