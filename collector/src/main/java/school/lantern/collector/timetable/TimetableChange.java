package school.lantern.collector.timetable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a change of the timetable means for single days. */
public final class TimetableChange {
  private TimetableChange() {}

  /**
   * A room on a day.
   *
   * @param roomId the room
   * @param day the day
   */
  public record RoomDay(String roomId, LocalDate day) {}

  /** The room-days among {@code days} whose supervision differs between the two. */
  public static Set<RoomDay> between(
      TimetableFacts before, TimetableFacts after, Collection<LocalDate> days, ZoneId zone) {
    Set<RoomDay> touched = new LinkedHashSet<>();
    for (LocalDate day : new TreeSet<>(days)) {
      Map<String, List<SupervisedSlot>> was = byRoom(before, day, zone);
      Map<String, List<SupervisedSlot>> is = byRoom(after, day, zone);
      Set<String> rooms = new TreeSet<>(was.keySet());
      rooms.addAll(is.keySet());
      rooms.stream()
          .filter(room -> !was.getOrDefault(room, List.of()).equals(is.get(room)))
          .forEach(room -> touched.add(new RoomDay(room, day)));
    }
    return touched;
  }

  private static Map<String, List<SupervisedSlot>> byRoom(
      TimetableFacts facts, LocalDate day, ZoneId zone) {
    return new DayPlan(facts, day, zone)
        .slots(Map.of()).stream().collect(Collectors.groupingBy(SupervisedSlot::roomId));
  }
}
