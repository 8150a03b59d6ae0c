package school.lantern.collector.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.supervision.Gaps;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.collector.supervision.Supervision;
import school.lantern.collector.supervision.Tolerance;

/**
 * P-2 and P-3: pupils are never alone with computers. One finding for one stretch without a
 * supervisor, however many pupils use the room in it; use that rests for {@link #REST_MAX} or less
 * is the same stretch.
 *
 * <pre>
 *   supervised   | ======= lent                        ======= |
 *   use, one     |     =============  =====                    |
 *   use, another |               =====           ====          |
 *   findings     |             [----------]      [--]          |  apart: it rested for more than 30 minutes
 * </pre>
 *
 * <p>Not judged: a workstation without a room, and a school without a timetable.
 */
final class UnsupervisedUse {
  static final Duration REST_MAX = Duration.ofMinutes(30);

  private UnsupervisedUse() {}

  static List<Finding> findings(RoomFacts facts, List<Use> pupilUse) {
    String room = facts.place().roomName();
    if (room == null || !facts.schedule().known()) {
      return List.of();
    }
    return chains(facts, gaps(facts, pupilUse).room()).stream()
        .map(chain -> finding(facts, pupilUse, chain))
        .toList();
  }

  static Gaps gaps(RoomFacts facts, List<Use> pupilUse) {
    return Supervision.gaps(
        PupilDays.of(pupilUse), facts.schedule().supervised(), tolerance(facts));
  }

  static Tolerance tolerance(RoomFacts facts) {
    RoomFacts.Settings settings = facts.frame().settings();
    return new Tolerance(settings.grace(), settings.minimum());
  }

  /** When an ongoing finding becomes graver, if everybody stays. */
  static Optional<Instant> worseAt(RoomFacts facts, List<Use> pupilUse, Finding finding) {
    List<Interval> stretches =
        gaps(facts, pupilUse).room().intervals().stream()
            .filter(gap -> !gap.from().isBefore(finding.span().from()))
            .toList();
    long pupils =
        pupilUse.stream()
            .filter(use -> use.end() == Use.End.ONGOING)
            .map(Use::account)
            .distinct()
            .count();
    return UnsupervisedSeverity.growsAt(
        UnsupervisedSeverity.pupilTime(pupilUse, stretches),
        facts.frame().now(),
        Math.toIntExact(pupils));
  }

  /** Gaps between which nobody supervised either, and the use did not rest for long. */
  static List<List<Interval>> chains(RoomFacts facts, IntervalSet gaps) {
    IntervalSet lent = Supervision.lent(facts.schedule().supervised(), tolerance(facts));
    List<List<Interval>> chains = new ArrayList<>();
    for (Interval gap : gaps.intervals()) {
      Interval last = chains.isEmpty() ? null : chains.getLast().getLast();
      if (last != null && sameStretch(last, gap, lent)) {
        chains.getLast().add(gap);
      } else {
        chains.add(new ArrayList<>(List.of(gap)));
      }
    }
    return chains;
  }

  private static boolean sameStretch(Interval last, Interval gap, IntervalSet lent) {
    Instant restsFrom = last.until();
    Instant restsUntil = gap.from();
    Interval rest = new Interval(restsFrom, restsUntil);
    return rest.length().compareTo(REST_MAX) <= 0 && lent.intersect(IntervalSet.of(rest)).isEmpty();
  }

  private static Finding finding(RoomFacts facts, List<Use> pupilUse, List<Interval> stretches) {
    IntervalSet alone = new IntervalSet(stretches);
    List<Use> uses =
        pupilUse.stream()
            .filter(use -> stretches.stream().anyMatch(gap -> gap.overlaps(use.when())))
            .toList();
    Instant end = alone.intervals().getLast().until();
    boolean ongoing =
        uses.stream()
            .anyMatch(use -> use.end() == Use.End.ONGOING && use.when().until().equals(end));
    Finding.Span span = new Finding.Span(alone.intervals().getFirst().from(), ongoing ? null : end);
    List<String> pupils = uses.stream().map(Use::account).distinct().sorted().toList();
    Finding.Grounds grounds =
        new Finding.Grounds(
            "Nobody supervising " + facts.place().roomName(),
            reason(facts, span, pupils.size()),
            null,
            pupils,
            UnsupervisedEvidence.of(facts, uses, new Interval(span.from(), end)));
    int severity = UnsupervisedSeverity.of(UnsupervisedSeverity.pupilTime(pupilUse, stretches));
    return new Finding(Rule.UNSUPERVISED_USE, facts.place().id(), severity, span, grounds);
  }

  private static String reason(RoomFacts facts, Finding.Span span, int pupils) {
    SchoolTime time = new SchoolTime(facts.frame().zone());
    String who = pupils == 1 ? "1 pupil" : pupils + " pupils";
    Instant from = span.from();
    return who
        + " used computers in "
        + facts.place().roomName()
        + during(time, from, span.until())
        + " while nobody was scheduled to supervise. "
        + before(facts, time, from)
        + after(facts, time, from);
  }

  private static String during(SchoolTime time, Instant from, @Nullable Instant until) {
    return until == null
        ? " from " + time.at(from) + " on"
        : " between " + time.at(from) + " and " + time.at(until);
  }

  private static String before(RoomFacts facts, SchoolTime time, Instant from) {
    Duration grace = facts.frame().settings().grace();
    return facts
        .schedule()
        .lastBefore(from)
        .map(
            slot ->
                slot.spoken()
                    + " ended at "
                    + time.at(slot.when().until())
                    + (grace.isZero()
                        ? ". "
                        : ", and " + SchoolTime.spoken(grace) + " are allowed for leaving. "))
        .orElse("Nobody was scheduled earlier that day. ");
  }

  private static String after(RoomFacts facts, SchoolTime time, Instant from) {
    return facts
        .schedule()
        .firstAfter(from)
        .map(slot -> "Next is " + slot.spoken() + " at " + time.at(slot.when().from()) + ".")
        .orElse("Nobody is scheduled later that day.");
  }
}
