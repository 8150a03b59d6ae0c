package school.lantern.collector.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules, one after the other. */
public final class RoomRules {
  private RoomRules() {}

  /**
   * What follows from the facts of one room-day. The order in which the facts arrived, and how
   * often, makes no difference.
   */
  public static Verdict judge(RoomFacts facts) {
    List<Use> pupilUse = pupilUse(facts);
    List<Finding> findings = new ArrayList<>(FlaggedPhrase.findings(facts));
    findings.addAll(UnsupervisedUse.findings(facts, pupilUse));
    findings.sort(
        Comparator.comparing((Finding finding) -> finding.span().from())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::subject));
    Optional<Instant> next = NextCheck.after(facts, pupilUse, findings);
    Instant midnight = facts.frame().day().until();
    boolean reachesNextDay = pupilUse.stream().anyMatch(use -> use.when().until().equals(midnight));
    return new Verdict(findings, next.orElse(null), reachesNextDay, Coverage.of(facts, pupilUse));
  }

  /** How the room stands at the moment of asking. */
  public static RoomNow now(RoomFacts facts) {
    return RoomNow.of(facts, pupilUse(facts));
  }

  /** Staff may use computers alone; everybody else counts as a pupil. */
  private static List<Use> pupilUse(RoomFacts facts) {
    return facts.workstations().stream()
        .flatMap(RoomRules::once)
        .flatMap(workstation -> SessionUses.of(workstation, facts.frame()).stream())
        .filter(use -> !facts.people().isStaff(use.account()))
        .sorted(
            Comparator.comparing((Use use) -> use.when().from())
                .thenComparing(Use::hostname)
                .thenComparing(Use::account))
        .toList();
  }

  private static Stream<Workstation> once(Workstation workstation) {
    return Stream.of(
        new Workstation(
            workstation.id(),
            workstation.hostname(),
            workstation.contact(),
            workstation.sightings().stream().distinct().toList()));
  }
}
