package school.lantern.collector.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import school.lantern.collector.supervision.Gaps;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.collector.supervision.Supervision;

/**
 * Gaps that belong together: nobody supervised between them either, and use rested for {@link
 * #REST_MAX} or less. Each is one finding.
 *
 * <pre>
 *   lent         | ===                           ======= |  supervised, with its grace
 *   gaps         |     =====  ======          ==         |
 *   stretches    |     [-----------]          []         |  apart: use rested for more than 30 minutes
 * </pre>
 *
 * @param parts the gaps, by start
 * @param weight how much time of whom
 */
record Stretch(List<Interval> parts, Gaps.Weight weight) {
  static final Duration REST_MAX = Duration.ofMinutes(30);

  Stretch {
    parts = List.copyOf(parts);
  }

  /** The stretches of some gaps that lie in {@code within}, by start. */
  static List<Stretch> of(Gaps gaps, IntervalSet within, IntervalSet lent) {
    List<List<Interval>> chains = new ArrayList<>();
    for (Interval gap : within.intervals()) {
      Interval last = chains.isEmpty() ? null : chains.getLast().getLast();
      if (last != null && belong(last, gap, lent)) {
        chains.getLast().add(gap);
      } else {
        chains.add(new ArrayList<>(List.of(gap)));
      }
    }
    return chains.stream()
        .map(chain -> new Stretch(chain, gaps.within(new IntervalSet(chain))))
        .toList();
  }

  private static boolean belong(Interval last, Interval gap, IntervalSet lent) {
    Instant restsFrom = last.until();
    Instant restsUntil = gap.from();
    Interval rest = new Interval(restsFrom, restsUntil);
    return rest.length().compareTo(REST_MAX) <= 0 && lent.intersect(IntervalSet.of(rest)).isEmpty();
  }

  /** What a room's day holds, cut at the edge of school hours. */
  record Day(List<Stretch> inHours, List<Stretch> outOfHours) {

    static Day of(RoomReading reading) {
      RoomFacts facts = reading.facts();
      if (reading.gaps().byPupil().isEmpty()) {
        return new Day(List.of(), List.of());
      }
      IntervalSet lent =
          Supervision.lent(reading.room().supervised(), facts.frame().settings().tolerance());
      IntervalSet room = reading.gaps().room();
      IntervalSet hours = facts.schedule().hours(facts.frame().settings().outOfHours());
      return new Day(
          Stretch.of(reading.gaps(), room.intersect(hours), lent),
          Stretch.of(reading.gaps(), room.minus(hours), lent));
    }

    List<Stretch> all() {
      return Stream.concat(inHours.stream(), outOfHours.stream())
          .sorted(Comparator.comparing(stretch -> stretch.whole().from()))
          .toList();
    }
  }

  /** From the first gap to the end of the last. */
  Interval whole() {
    return new Interval(parts.getFirst().from(), parts.getLast().until());
  }

  /** Whether somebody goes on with it. */
  boolean goesOn(RoomReading reading, Gaps gaps) {
    return pupilsWhoStay(reading, gaps) > 0;
  }

  /** How many of its pupils go on with it. */
  int pupilsWhoStay(RoomReading reading, Gaps gaps) {
    RoomFacts facts = reading.facts();
    Interval whole = whole();
    if (!whole.until().equals(facts.frame().now())) {
      return 0;
    }
    return Math.toIntExact(
        reading.pupilUse().stream()
            .filter(use -> use.end() == Use.End.ONGOING)
            .map(use -> facts.people().pupil(use.account()))
            .filter(weight.pupils()::contains)
            .distinct()
            .filter(pupil -> gaps.of(pupil).intervals().getLast().until().equals(whole.until()))
            .count());
  }
}
