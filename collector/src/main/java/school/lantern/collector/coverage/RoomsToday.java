package school.lantern.collector.coverage;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.correlate.RoomsNow;
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
  private final Timetable timetable;
  private final SpokenTimes times;
  private final LanternConfig config;

  RoomsToday(RoomsNow rooms, Timetable timetable, SpokenTimes times, LanternConfig config) {
    this.rooms = rooms;
    this.timetable = timetable;
    this.times = times;
    this.config = config;
  }

  /** All rooms, by name. */
  List<Known> today(Instant now) {
    Map<String, List<SupervisedSlot>> slots =
        timetable.slots(config.site(), times.day(now)).stream()
            .collect(groupingBy(SupervisedSlot::roomId));
    return rooms.of(config.site()).stream()
        .map(room -> known(room, slots.getOrDefault(room.place().id(), List.of())))
        .toList();
  }

  private static Known known(RoomNow room, List<SupervisedSlot> slots) {
    @Nullable String name = room.place().roomName();
    RoomToday day =
        new RoomToday(
            room.place().id(),
            name == null ? room.place().id() : name,
            slots.stream().map(RoomsToday::stretch).toList(),
            stretches(room.today().use(), "Used by pupils"),
            stretches(room.today().gaps(), "Used without supervision"));
    return new Known(day, room);
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
   * @param day its day, the lessons to come included
   * @param now how it stands
   */
  record Known(RoomToday day, RoomNow now) {}
}
