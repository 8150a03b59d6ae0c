package school.lantern.collector.correlate;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.rules.Finding;
import school.lantern.collector.rules.Rule;
import school.lantern.collector.rules.Schedule;
import school.lantern.collector.supervision.Interval;

/**
 * Why something is no longer found, in a sentence for the incident's history.
 *
 * @param schedule the schedule as it is now
 * @param zone school time
 */
record Explanation(Schedule schedule, ZoneId zone) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  String of(Finding gone) {
    if (gone.rule() == Rule.UNSUPERVISED_USE) {
      List<Schedule.Slot> present = during(gone.span().from(), gone.span().until());
      if (!present.isEmpty()) {
        return present.stream().map(this::sentence).collect(Collectors.joining(" "));
      }
      return "The facts changed: facts that arrived later show no unsupervised use then.";
    }
    return "The facts changed: this is no longer on record for this place.";
  }

  private String sentence(Schedule.Slot slot) {
    return "%s: %s supervised %s to %s."
        .formatted(
            slot.source(),
            slot.supervisor(),
            clock(slot.when().from()),
            clock(slot.when().until()));
  }

  private List<Schedule.Slot> during(Instant from, @Nullable Instant until) {
    return schedule.slots().stream().filter(slot -> touches(slot.when(), from, until)).toList();
  }

  private static boolean touches(Interval slot, Instant from, @Nullable Instant until) {
    return slot.until().isAfter(from) && (until == null || slot.from().isBefore(until));
  }

  private String clock(Instant moment) {
    return CLOCK.format(moment.atZone(zone));
  }
}
