package school.lantern.collector.coverage;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.platform.SpokenTimes;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.timetable.SupervisedSlot;
import school.lantern.collector.timetable.Timetable;

/** What is known of every room's day until now. */
@ApplicationScoped
class RoomsToday {
  private final Fleet fleet;
  private final Timetable timetable;
  private final Gaps gaps;
  private final Use use;
  private final Place place;

  RoomsToday(Fleet fleet, Timetable timetable, Gaps gaps, Use use, Place place) {
    this.fleet = fleet;
    this.timetable = timetable;
    this.gaps = gaps;
    this.use = use;
    this.place = place;
  }

  /** All rooms, by name. */
  List<Known> today(Instant now) {
    String site = place.site();
    LocalDate today = place.day(now);
    Map<String, List<SupervisedSlot>> slots =
        timetable.slots(site, today).stream().collect(groupingBy(SupervisedSlot::roomId));
    return fleet.rooms(site).values().stream()
        .map(room -> known(room, slots.getOrDefault(room.id(), List.of()), now))
        .toList();
  }

  private Known known(Room room, List<SupervisedSlot> slots, Instant now) {
    Scope roomDay = new Scope(place.site(), room.id(), place.day(now));
    Use.Now used = use.of(roomDay, now);
    RoomToday day =
        new RoomToday(
            room.id(),
            room.name(),
            slots.stream().map(RoomsToday::stretch).toList(),
            used.today(),
            gaps.of(roomDay, now));
    return new Known(day, used.pupils());
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
   * A room's day, and who is there.
   *
   * @param day its day until now
   * @param pupils how many pupils are logged on now
   */
  record Known(RoomToday day, int pupils) {}

  /** Which school, which day. */
  @ApplicationScoped
  static class Place {
    private final LanternConfig config;
    private final SpokenTimes times;

    Place(LanternConfig config, SpokenTimes times) {
      this.config = config;
      this.times = times;
    }

    String site() {
      return config.site();
    }

    LocalDate day(Instant at) {
      return times.day(at);
    }
  }
}
