package school.lantern.collector.coverage;

import java.util.List;

/**
 * What is known of one room's day until now.
 *
 * @param id the room's code on the timetable
 * @param name as people say it
 * @param supervised when somebody is scheduled, the rest of the day included
 * @param use when pupils used its computers
 * @param gaps use that nobody supervised, as the rules found it
 */
record RoomToday(
    String id, String name, List<Stretch> supervised, List<Stretch> use, List<Stretch> gaps) {
  RoomToday {
    supervised = List.copyOf(supervised);
    use = List.copyOf(use);
    gaps = List.copyOf(gaps);
  }
}
