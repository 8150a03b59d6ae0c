package school.lantern.collector.imports.icalendar;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.Place;

/** Counts the events of one file that are passed over, so that each reason is one warning. */
final class Passed {
  private final Map<Reason, Count> counts = new EnumMap<>(Reason.class);

  /** Why an event says nothing about supervision. */
  enum Reason {
    NO_ROOM("%d events name no room and are left out.", "Nothing, if they take place nowhere."),
    NOBODY(
        "%d events name no member of staff that Lantern knows and are left out.",
        "Nothing, if nobody of the staff is there. Else check people and their e-mail addresses."),
    PART(
        "%d events are trips of a part of the day and are left out.",
        "Enter them on the page Timetable, with their periods."),
    ALL_DAY(
        "%d whole-day events are neither a closure nor a trip and are left out.",
        "Nothing, if they are only notes.");

    private final String what;
    private final String remedy;

    Reason(String what, String remedy) {
      this.what = what;
      this.remedy = remedy;
    }
  }

  private record Count(Set<Integer> lines, Component first) {}

  void over(Component event, Reason reason) {
    Count before = counts.get(reason);
    if (before == null) {
      counts.put(reason, new Count(new HashSet<>(Set.of(event.line())), event));
    } else {
      before.lines().add(event.line()); // an event counts once, however often it takes place
    }
  }

  boolean has(Reason reason) {
    return counts.containsKey(reason);
  }

  void report(String file, Mistakes mistakes) {
    counts.forEach(
        (reason, count) ->
            mistakes.warning(
                Place.line(file, count.first().line()),
                count.first().text("SUMMARY"),
                reason.what.formatted(count.lines().size()),
                reason.remedy));
  }
}
