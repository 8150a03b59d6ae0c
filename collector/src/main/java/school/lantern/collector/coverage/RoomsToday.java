package school.lantern.collector.coverage;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.correlate.RoomsNow;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTimes;
import school.lantern.collector.rules.RoomNow;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.timetable.SupervisedSlot;
import school.lantern.collector.timetable.Timetable;

/** What is known of every room's day until now. */
@ApplicationScoped
class RoomsToday {
  private final RoomsNow rooms;
  private final Fleet fleet;
  private final Timetable timetable;
  private final SpokenTimes times;
  private final LanternConfig config;

  RoomsToday(
      RoomsNow rooms, Fleet fleet, Timetable timetable, SpokenTimes times, LanternConfig config) {
    this.rooms = rooms;
    this.fleet = fleet;
    this.timetable = timetable;
    this.times = times;
    this.config = config;
  }

  /** All rooms, by name. */
  List<Known> today(Instant moment) {
    Map<String, List<SupervisedSlot>> slots =
        timetable.slots(config.site(), times.day(moment)).stream()
            .collect(groupingBy(SupervisedSlot::roomId));
    Map<String, Room> listed = fleet.rooms(config.site());
    List<Known> known = new ArrayList<>();
    for (RoomNow now : rooms.of(config.site())) {
      Room room = listed.get(now.place().id());
      if (room != null) { // else it left the list at this very moment
        known.add(known(room, now, slots.getOrDefault(room.id(), List.of())));
      }
    }
    return known;
  }

  private static Known known(Room room, RoomNow now, List<SupervisedSlot> slots) {
    RoomToday day =
        new RoomToday(
            room.id(),
            room.name(),
            slots.stream().map(RoomsToday::stretch).toList(),
            stretches(now.today().use(), "Used by pupils"),
            stretches(now.today().gaps(), "Used without supervision"));
    return new Known(room, day, now);
  }

  private static List<Stretch> stretches(List<Interval> intervals, String what) {
    return intervals.stream()
        .map(interval -> new Stretch(interval.from(), interval.until(), what))
        .toList();
  }

  private static Stretch stretch(SupervisedSlot slot) {
    @Nullable String group = slot.what().group();
    String what =
        switch (slot.what().kind()) {
          case LESSON -> group == null ? "Lesson" : group;
          case COVER -> group == null ? "Cover" : group + " (cover)";
          case DUTY -> "Duty";
        };
    return new Stretch(
        slot.period().from(), slot.period().until(), what + " with " + slot.supervisor().name());
  }

  /**
   * A room's day, and how it stands.
   *
   * @param room as it is on the school's list
   * @param day its day, the lessons to come included
   * @param now how it stands
   */
  record Known(Room room, RoomToday day, RoomNow now) {

    /** Whether computers are only kept there, and nobody used one there today. */
    boolean storeAtRest() {
      return room.store() && day.use().isEmpty() && day.gaps().isEmpty();
    }
  }
}
