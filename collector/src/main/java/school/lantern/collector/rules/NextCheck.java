package school.lantern.collector.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.collector.supervision.Supervision;

/**
 * When to look again although no fact arrives. Absence of supervision is no event: it comes with
 * the bell, and only while somebody uses the room does it matter.
 */
final class NextCheck {
  /** Stretches are half-open: at the very moment that a gap begins it has no length yet. */
  private static final Duration JUST_AFTER = Duration.ofMillis(1);

  /** A silent workstation may come back and tell that its session went on. */
  private static final Duration SILENT_LOOK = Duration.ofMinutes(1);

  private NextCheck() {}

  static Optional<Instant> after(RoomFacts facts, List<Use> pupilUse, List<Finding> findings) {
    RoomFacts.Frame frame = facts.frame();
    if (!frame.now().isBefore(frame.day().until())) {
      return Optional.empty();
    }
    Stream<Instant> moments = Stream.empty();
    if (pupilUse.stream().anyMatch(use -> use.end() == Use.End.ONGOING)) {
      moments =
          Stream.of(
                  bells(facts),
                  longEnough(facts, pupilUse),
                  silences(facts),
                  worse(facts, pupilUse, findings),
                  Stream.of(frame.day().until()))
              .flatMap(some -> some);
    } else if (pupilUse.stream().anyMatch(use -> use.end() == Use.End.INFERRED)) {
      moments = Stream.of(frame.now().plus(SILENT_LOOK));
    }
    moments = Stream.concat(moments, notYet(facts));
    return moments.filter(moment -> moment.isAfter(frame.now())).min(Comparator.naturalOrder());
  }

  private static Stream<Instant> bells(RoomFacts facts) {
    IntervalSet supervised = facts.schedule().supervised();
    IntervalSet lent = Supervision.lent(supervised, UnsupervisedUse.tolerance(facts));
    return Stream.concat(
        supervised.intervals().stream().map(Interval::from),
        lent.intervals().stream().map(stretch -> stretch.until().plus(JUST_AFTER)));
  }

  private static Stream<Instant> longEnough(RoomFacts facts, List<Use> pupilUse) {
    IntervalSet alone =
        IntervalSet.of(pupilUse.stream().map(Use::when).toList())
            .minus(facts.schedule().supervised());
    return alone.intervals().stream()
        .map(stretch -> stretch.from().plus(facts.frame().settings().minimum()).plus(JUST_AFTER));
  }

  /** Clocks differ by a little: what happened "just now" may still lie ahead. */
  private static Stream<Instant> notYet(RoomFacts facts) {
    return facts.workstations().stream()
        .flatMap(workstation -> workstation.sightings().stream())
        .map(sighting -> sighting.at().plus(JUST_AFTER));
  }

  private static Stream<Instant> silences(RoomFacts facts) {
    return facts.workstations().stream()
        .flatMap(workstation -> Stream.ofNullable(workstation.contact().lastHeard()))
        .map(heard -> heard.plus(facts.frame().settings().silentAfter()).plus(JUST_AFTER));
  }

  private static Stream<Instant> worse(
      RoomFacts facts, List<Use> pupilUse, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.rule() == Rule.UNSUPERVISED_USE)
        .filter(finding -> finding.span().until() == null)
        .flatMap(finding -> UnsupervisedUse.worseAt(facts, pupilUse, finding).stream());
  }
}
