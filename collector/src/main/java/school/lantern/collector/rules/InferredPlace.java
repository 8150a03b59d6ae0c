package school.lantern.collector.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;

/**
 * Where a machine stands that moves and that nobody booked: with the pupil who uses it, in the room
 * of that pupil's lesson. What nobody uses, or somebody without a lesson, stays at home.
 *
 * <pre>
 *   lessons of the pupil  |     [--ICT1--]         [--LIB--]  |
 *   lent at both ends     |   ..          ..     ..         ..|   time to come in, to log off and to leave
 *   used by the pupil     |  ==================       ====    |
 *   stands in             |   IIIIIIIIIIIIII          LLLL    |   the rest at home
 * </pre>
 *
 * <p>A lesson's own time goes before lent time, time lent after a lesson before time lent ahead of
 * one. Where lessons in two rooms claim one moment, whether of one pupil or of two who share the
 * machine, nobody can say: it stays at home.
 */
public final class InferredPlace {
  private InferredPlace() {}

  /**
   * A pupil's lesson.
   *
   * @param pupilId whose
   * @param roomId where
   * @param when from its bell to its bell
   */
  public record Lesson(String pupilId, String roomId, Interval when) {}

  /** A stretch in a room. */
  public record Stay(String roomId, Interval when) {}

  /**
   * The stays of one machine, by start. What order sightings and lessons come in makes no
   * difference. A use that goes on is taken to go on: it is cut when its end is known.
   *
   * @param machine with {@link Workstation.Here#when} the time in which nobody said where it is
   */
  public static List<Stay> of(
      Workstation machine, List<Lesson> lessons, RoomFacts.People people, RoomFacts.Frame frame) {
    Duration lent = frame.settings().tolerance().grace();
    Map<String, IntervalSet> rooms = new TreeMap<>();
    for (Use use : SessionUses.of(machine.once(), frame)) {
      RoomFacts.Pupil pupil = people.pupils().get(use.account());
      if (pupil != null) {
        IntervalSet used = whole(use, machine, frame);
        places(lessons.stream().filter(one -> one.pupilId().equals(pupil.id())).toList(), lent)
            .forEach((room, when) -> rooms.merge(room, when.intersect(used), IntervalSet::union));
      }
    }
    List<Stay> stays = new ArrayList<>();
    alone(rooms)
        .forEach((room, when) -> when.intervals().forEach(one -> stays.add(new Stay(room, one))));
    stays.sort(Comparator.comparing((Stay stay) -> stay.when().from()).thenComparing(Stay::roomId));
    return stays;
  }

  private static IntervalSet whole(Use use, Workstation machine, RoomFacts.Frame frame) {
    Instant until = use.end() == Use.End.ONGOING ? frame.day().until() : use.when().until();
    return IntervalSet.of(new Interval(use.when().from(), until)).intersect(machine.here().when());
  }

  /** Where one pupil is, by room. */
  private static Map<String, IntervalSet> places(List<Lesson> lessons, Duration lent) {
    Map<String, IntervalSet> own = byRoom(lessons, Duration.ZERO, Duration.ZERO);
    Map<String, IntervalSet> after = without(byRoom(lessons, Duration.ZERO, lent), own);
    Map<String, IntervalSet> before =
        without(without(byRoom(lessons, lent, Duration.ZERO), own), after);
    Map<String, IntervalSet> all = new TreeMap<>();
    for (Map<String, IntervalSet> some : List.of(alone(own), alone(after), alone(before))) {
      some.forEach((room, when) -> all.merge(room, when, IntervalSet::union));
    }
    return all;
  }

  private static Map<String, IntervalSet> byRoom(
      List<Lesson> lessons, Duration ahead, Duration beyond) {
    Map<String, IntervalSet> rooms = new HashMap<>();
    for (Lesson lesson : lessons) {
      Interval longer =
          new Interval(lesson.when().from().minus(ahead), lesson.when().until().plus(beyond));
      rooms.merge(lesson.roomId(), IntervalSet.of(longer), IntervalSet::union);
    }
    return rooms;
  }

  private static Map<String, IntervalSet> without(
      Map<String, IntervalSet> rooms, Map<String, IntervalSet> gone) {
    IntervalSet all = IntervalSet.union(gone.values());
    Map<String, IntervalSet> left = new HashMap<>();
    rooms.forEach((room, when) -> left.put(room, when.minus(all)));
    return left;
  }

  /** Each room's time in which no other room claims the same. */
  private static Map<String, IntervalSet> alone(Map<String, IntervalSet> rooms) {
    Map<String, IntervalSet> alone = new TreeMap<>();
    rooms.forEach(
        (room, when) -> {
          List<IntervalSet> others = new ArrayList<>();
          rooms.forEach(
              (other, its) -> {
                if (!other.equals(room)) {
                  others.add(its);
                }
              });
          alone.put(room, when.minus(IntervalSet.union(others)));
        });
    return alone;
  }
}
