package school.lantern.collector.correlate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import school.lantern.collector.fleet.InferredStays;
import school.lantern.collector.fleet.Placement;
import school.lantern.collector.fleet.Placement.Stay;
import school.lantern.collector.platform.Database;
import school.lantern.collector.rules.InferredPlace;
import school.lantern.collector.rules.RoomFacts;
import school.lantern.collector.rules.Workstation;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.stale.StaleScopes;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.timetable.ClassTime;
import school.lantern.collector.timetable.Timetable;

/**
 * Works out with the day of a store where its laptops stood that nobody had booked, and has the
 * rooms looked at anew for which that makes a difference. Whatever order room-days are computed in,
 * the last one of the store tells its rooms.
 */
@ApplicationScoped
class Inference {
  private final Database database;
  private final InferredStays stays;
  private final RoomDays days;
  private final Timetable timetable;
  private final StaleScopes stale;

  Inference(
      Database database,
      InferredStays stays,
      RoomDays days,
      Timetable timetable,
      StaleScopes stale) {
    this.database = database;
    this.stays = stays;
    this.days = days;
    this.timetable = timetable;
    this.stale = stale;
  }

  /** Before the facts of the room-day are read. Of a room that is no store, nothing is inferred. */
  void settle(Scope scope, Interval day, Instant now) {
    Map<String, List<Stay>> found = database.read(() -> found(scope, day, now));
    if (!found.equals(stays.of(scope))) { // nearly always the same: agents need not wait
      database.write(
          () ->
              stale.mark(
                  stays.replace(scope, found).stream()
                      .map(room -> new Scope(scope.site(), room, scope.day()))
                      .toList(),
                  now));
    }
  }

  private Map<String, List<Stay>> found(Scope scope, Interval day, Instant now) {
    List<Placement> movable = stays.movable(scope, day.from(), day.until());
    if (movable.isEmpty()) {
      return Map.of();
    }
    RoomDays.Moving moving = days.moving(scope, movable, now);
    List<InferredPlace.Lesson> lessons = lessons(scope, moving.people());
    Map<String, List<Stay>> found = new HashMap<>();
    for (Workstation machine : moving.machines()) {
      List<Stay> its =
          InferredPlace.of(machine, lessons, moving.people(), moving.frame()).stream()
              .filter(stay -> !stay.roomId().equals(scope.place()))
              .map(stay -> new Stay(stay.roomId(), stay.when().from(), stay.when().until(), true))
              .toList();
      if (!its.isEmpty()) {
        found.put(machine.id(), its);
      }
    }
    return found;
  }

  /** The lessons of those who used one of the machines. */
  private List<InferredPlace.Lesson> lessons(Scope scope, RoomFacts.People people) {
    Set<String> pupils = new HashSet<>();
    people.pupils().values().forEach(pupil -> pupils.add(pupil.id()));
    if (pupils.isEmpty()) {
      return List.of();
    }
    List<InferredPlace.Lesson> lessons = new ArrayList<>();
    for (ClassTime lesson : timetable.classes(scope.site(), scope.day())) {
      Interval when = new Interval(lesson.from(), lesson.until());
      lesson.pupilIds().stream()
          .filter(pupils::contains)
          .forEach(pupil -> lessons.add(new InferredPlace.Lesson(pupil, lesson.roomId(), when)));
    }
    return lessons;
  }
}
