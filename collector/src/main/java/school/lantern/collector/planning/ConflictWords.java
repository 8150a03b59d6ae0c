package school.lantern.collector.planning;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;

/** Conflicts as sentences. */
final class ConflictWords {
  private ConflictWords() {}

  static List<String> of(List<Conflict> conflicts, Names names) {
    return conflicts.stream().map(conflict -> sentence(conflict, names)).toList();
  }

  private static String sentence(Conflict conflict, Names names) {
    return switch (conflict.kind()) {
      case STAFF_TWICE ->
          "%s would be in %s at once: period %s, %s."
              .formatted(
                  names.staff(conflict.id()),
                  conflict.parties().stream().map(names::room).collect(Collectors.joining(" and ")),
                  conflict.period(),
                  dates(conflict));
      case ROOM_TWICE ->
          "%s would have %s at once: period %s, %s."
              .formatted(
                  names.room(conflict.id()),
                  String.join(" and ", conflict.parties()),
                  conflict.period(),
                  dates(conflict));
      case UNKNOWN_STAFF -> "%s is no member of staff that is known here.".formatted(conflict.id());
      case UNKNOWN_ROOM -> "%s is no room that is known here.".formatted(conflict.id());
      case NO_COMPUTERS ->
          "%s has no computers: nothing will be seen there.".formatted(names.room(conflict.id()));
      case NO_BELL ->
          "There is no bell for period %s on a %s: it would not take place."
              .formatted(conflict.period(), PlanWords.weekday(DayOfWeek.valueOf(conflict.id())));
    };
  }

  private static String dates(Conflict conflict) {
    String first = PlanWords.date(conflict.dates().getFirst());
    return conflict.dates().size() == 1
        ? "on " + first
        : "on %d dates, the first %s".formatted(conflict.dates().size(), first);
  }
}
