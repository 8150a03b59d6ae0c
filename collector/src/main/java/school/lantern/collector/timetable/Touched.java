package school.lantern.collector.timetable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.timetable.Differences.Where;

/**
 * What a change of the plan touches, today and before. Future days are computed when they come.
 *
 * @param today in school time
 * @param zone school time
 */
record Touched(LocalDate today, ZoneId zone) {

  /** Works out both plans on each day that can differ; a large school takes milliseconds a day. */
  Differences between(SchoolPlan before, SchoolPlan after) {
    ConcernedDays days = new ConcernedDays(today);
    Set<Where> planned = new HashSet<>();
    Set<Where> personal = new HashSet<>();
    Set<LocalDate> classes = new HashSet<>();
    for (LocalDate day : days.between(before, after)) {
      SchoolDay was = before.day(day, zone);
      SchoolDay is = after.day(day, zone);
      if (!sameDay(was, is)) {
        planned.add(new Where(day, null)); // a room turns from "not judged" to "unsupervised"
      }
      rooms(was, is).forEach(room -> planned.add(new Where(day, room)));
      if (!was.personal().supervised().equals(is.personal().supervised())) {
        personal.add(new Where(day, null)); // pupils go anywhere
      }
      if (!before.classes(day, zone).equals(after.classes(day, zone))) {
        classes.add(day);
      }
    }
    ConcernedDays.differing(
            before.facts().arrangements().exemptions(), after.facts().arrangements().exemptions())
        .forEach(
            exemption ->
                days.within(exemption.dates())
                    .forEach(day -> personal.add(new Where(day, exemption.what().roomId()))));
    return new Differences(planned, personal, classes);
  }

  /** Pupils' log-ons or year groups are others now. */
  Differences pupils() {
    return new Differences(
        Set.of(),
        new ConcernedDays(today)
            .lately()
            .map(day -> new Where(day, null))
            .collect(Collectors.toSet()));
  }

  /** The days on which other staff or other workstations make a difference. */
  Stream<LocalDate> lately() {
    return new ConcernedDays(today).lately();
  }

  private static Set<String> rooms(SchoolDay before, SchoolDay after) {
    Map<String, List<SupervisedSlot>> was = byRoom(before);
    Map<String, List<SupervisedSlot>> is = byRoom(after);
    Set<String> rooms = new TreeSet<>(was.keySet());
    rooms.addAll(is.keySet());
    rooms.removeIf(
        room -> was.getOrDefault(room, List.of()).equals(is.getOrDefault(room, List.of())));
    return rooms;
  }

  private static boolean sameDay(SchoolDay before, SchoolDay after) {
    return before.known() == after.known()
        && before.open() == after.open()
        && before.periods().equals(after.periods());
  }

  private static Map<String, List<SupervisedSlot>> byRoom(SchoolDay day) {
    return day.slots().stream().collect(Collectors.groupingBy(SupervisedSlot::roomId));
  }
}
