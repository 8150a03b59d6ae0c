package school.lantern.collector.choices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/**
 * Whether scheduled supervision alone is enough for a pupils' video meeting (P-14). Before the
 * first choice it is not: to be on the timetable is not to be there.
 *
 * @param since the first day on which it holds; it holds until the next choice
 * @param scheduledIsEnough whether it is enough that somebody is scheduled in the room
 * @param at when it was chosen
 * @param by by whom, log-on name
 */
public record MeetingChoice(LocalDate since, boolean scheduledIsEnough, Instant at, String by) {

  /** What holds on a day. */
  static boolean on(Collection<MeetingChoice> choices, LocalDate day) {
    return choices.stream()
        .filter(one -> !one.since().isAfter(day))
        .max(Comparator.comparing(MeetingChoice::since))
        .map(MeetingChoice::scheduledIsEnough)
        .orElse(false);
  }
}
