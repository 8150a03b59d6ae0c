package school.lantern.collector.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import school.lantern.collector.supervision.Interval;

/** What unsupervised use rests on: the schedule around it, and who used what when. */
final class UnsupervisedEvidence {
  private UnsupervisedEvidence() {}

  static List<Evidence> of(RoomReading reading, List<Use> uses, Interval span) {
    RoomFacts facts = reading.facts();
    List<Evidence> lines = new ArrayList<>();
    SchoolTime time = new SchoolTime(facts.frame().zone());
    facts.schedule().lastBefore(span.from()).ifPresent(slot -> lines.add(schedule(slot, time)));
    facts.schedule().firstAfter(span.from()).ifPresent(slot -> lines.add(schedule(slot, time)));
    reading.attendance().stream()
        .filter(seen -> !seen.when().until().isAfter(span.from()))
        .max(Comparator.comparing(seen -> seen.when().until()))
        .ifPresent(seen -> lines.add(seen(seen, time)));
    uses.forEach(use -> lines.add(session(facts, use, time)));
    for (Workstation workstation : facts.workstations()) {
      if (uses.stream().anyMatch(use -> use.hostname().equals(workstation.hostname()))) {
        lines.addAll(BlindSpots.during(workstation, span));
      }
    }
    return EvidenceLines.select(lines);
  }

  private static Evidence schedule(Schedule.Slot slot, SchoolTime time) {
    String text =
        "%s: %s to %s. %s."
            .formatted(
                slot.spoken(),
                time.at(slot.when().from()),
                time.at(slot.when().until()),
                slot.source());
    return new Evidence(slot.when().from(), Evidence.Kind.SCHEDULE, null, null, text);
  }

  private static Evidence seen(Attendance seen, SchoolTime time) {
    String text =
        "%s: %s, %s to %s."
            .formatted(
                seen.source(),
                seen.who().name(),
                time.at(seen.when().from()),
                time.at(seen.when().until()));
    return new Evidence(seen.when().from(), Evidence.Kind.SCHEDULE, null, null, text);
  }

  static Evidence session(RoomFacts facts, Use use, SchoolTime time) {
    String until = time.at(use.when().until());
    String text =
        "In use from "
            + time.at(use.when().from())
            + switch (use.end()) {
              case SEEN -> " to " + until + ".";
              case ONGOING -> " on.";
              case INFERRED ->
                  " to at least " + until + "; the computer has not been heard since (inferred).";
            };
    return new Evidence(
        use.when().from(),
        Evidence.Kind.SESSION,
        use.account(),
        use.hostname(),
        text + stranger(facts.people(), use.account()) + PlacedByTimetable.note(facts, use));
  }

  /** Why a log-on that nobody knows counts. */
  static String stranger(RoomFacts.People people, String account) {
    return people.isUnknown(account)
        ? " This log-on is not in the directory; it is treated as a pupil's."
        : "";
  }
}
