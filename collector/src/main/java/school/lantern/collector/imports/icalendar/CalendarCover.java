package school.lantern.collector.imports.icalendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.People;
import school.lantern.collector.timetable.SchoolDay;
import school.lantern.collector.timetable.SupervisedSlot;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * Cover in calendars. What somebody takes over is an event of its own; the lesson that is taken
 * over stays where it is and says so, since the calendar is of the timetable and cover is of a day.
 *
 * @param takenOver what somebody does instead of another
 * @param marked lessons and duties that somebody is not in, or not where they usually are
 */
record CalendarCover(List<One> takenOver, List<One> marked) {
  /** Stands in an event that is cover; its value is the period. */
  static final String COVER = "X-LANTERN-COVER";

  /** Stands in an event that is covered; its value is the period. */
  static final String COVERED = "X-LANTERN-COVERED";

  /** The class of an event whose summary says more than the class. */
  static final String CLASS = "X-LANTERN-CLASS";

  CalendarCover {
    takenOver = List.copyOf(takenOver);
    marked = List.copyOf(marked);
  }

  /**
   * One of both.
   *
   * @param cover what was entered
   * @param slot when, where, who
   */
  record One(Cover cover, SupervisedSlot slot) {
    String staffId() {
      return slot.supervisor().staffId();
    }
  }

  /**
   * What the cover of a school means in calendars.
   *
   * @param usual what the school said, without cover and trips
   * @param entered all cover
   */
  static CalendarCover of(
      TimetableFacts usual, List<Cover.Entered> entered, ZoneId zone, People people) {
    Map<LocalDate, List<SupervisedSlot>> days = new HashMap<>();
    List<One> takenOver = new ArrayList<>();
    List<One> marked = new ArrayList<>();
    for (Cover.Entered one : entered) {
      Cover cover = one.cover();
      List<SupervisedSlot> before =
          days.computeIfAbsent(
              cover.date(), date -> SchoolDay.of(usual, date, zone, people).slots());
      TimetableFacts covered =
          new TimetableFacts(
              usual.calendar(),
              usual.bells(),
              usual.appointments(),
              List.of(one),
              usual.arrangements());
      List<SupervisedSlot> after = SchoolDay.of(covered, cover.date(), zone, people).slots();
      Set<SupervisedSlot> stays = new HashSet<>(after);
      before.stream()
          .filter(slot -> !stays.contains(slot))
          .forEach(slot -> marked.add(new One(cover, slot)));
      after.stream()
          .filter(slot -> slot.what().kind() == SupervisedSlot.Kind.COVER)
          .forEach(slot -> takenOver.add(new One(cover, slot)));
    }
    return new CalendarCover(takenOver, marked);
  }

  /** That of one person. */
  CalendarCover ofStaff(String staffId) {
    return new CalendarCover(
        takenOver.stream().filter(one -> one.staffId().equals(staffId)).toList(),
        marked.stream().filter(one -> one.staffId().equals(staffId)).toList());
  }

  /** That in one room. */
  CalendarCover inRoom(String roomId) {
    return new CalendarCover(
        takenOver.stream().filter(one -> one.slot().roomId().equals(roomId)).toList(),
        marked.stream().filter(one -> one.slot().roomId().equals(roomId)).toList());
  }
}
