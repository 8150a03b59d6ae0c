package school.lantern.collector.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules, one after the other. */
public final class RoomRules {
  private RoomRules() {}

  /**
   * What follows from the facts of one room-day. The order in which the facts arrived, and how
   * often, makes no difference.
   */
  public static Verdict judge(RoomFacts facts) {
    RoomReading reading = RoomReading.of(facts);
    Stretch.Day stretches = Stretch.Day.of(reading);
    List<Finding> findings = new ArrayList<>(FlaggedPhrase.findings(reading));
    findings.addAll(Concerns.findings(facts));
    findings.addAll(UnsupervisedUse.findings(reading, stretches));
    findings.addAll(VideoMeetings.findings(reading));
    findings.sort(
        Comparator.comparing((Finding finding) -> finding.span().from())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::subject));
    Optional<Instant> next = NextCheck.after(reading, stretches);
    Instant midnight = facts.frame().day().until();
    boolean reachesNextDay =
        reading.pupilUse().stream().anyMatch(use -> use.when().until().equals(midnight));
    return new Verdict(
        findings, next.orElse(null), reachesNextDay, Coverage.of(reading, stretches));
  }

  /** How the room stands at the moment of asking. */
  public static RoomNow now(RoomFacts facts) {
    return RoomNow.of(RoomReading.of(facts));
  }

  /** Whether it is inferred that a use was in this room: nobody said so. */
  public static boolean inferred(RoomFacts facts, Use use) {
    return PlacedByTimetable.holds(facts, use);
  }

  /** The uses behind a room-day, by start: everybody's but staff's. */
  public static List<Use> uses(RoomFacts facts) {
    return RoomReading.of(facts).pupilUse();
  }
}
