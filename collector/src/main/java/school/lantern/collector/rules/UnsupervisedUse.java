package school.lantern.collector.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.Period;

/**
 * P-2 and P-3: pupils are never alone with computers, least of all on the internet. One finding for
 * one stretch without a supervisor, however many pupils use the room in it. Outside school hours it
 * is a rule of its own: nobody is on duty then who could have been expected to see it.
 *
 * <p>Not judged: a workstation without a room, and a school without a timetable.
 */
final class UnsupervisedUse {
  private UnsupervisedUse() {}

  static List<Finding> findings(RoomReading reading, Stretch.Day stretches) {
    List<Finding> findings = new ArrayList<>();
    for (Stretch stretch : stretches.inHours()) {
      boolean online = stretch.weight().internetTime().isPositive();
      findings.add(
          finding(reading, stretch, online ? Rule.UNSUPERVISED_INTERNET : Rule.UNSUPERVISED_USE));
    }
    for (Stretch stretch : stretches.outOfHours()) {
      findings.add(finding(reading, stretch, Rule.OUT_OF_HOURS_USE));
    }
    return findings;
  }

  private static Finding finding(RoomReading reading, Stretch stretch, Rule rule) {
    RoomFacts facts = reading.facts();
    List<Use> uses = usesIn(reading, stretch);
    Interval whole = stretch.whole();
    boolean goesOn = stretch.goesOn(reading, reading.gaps());
    Finding.Span span = new Finding.Span(whole.from(), goesOn ? null : whole.until());
    String room = Words.room(facts);
    Finding.Grounds grounds =
        new Finding.Grounds(
            rule == Rule.OUT_OF_HOURS_USE
                ? room + " used out of hours"
                : "Nobody supervising " + room,
            reason(reading, stretch, span, rule),
            null,
            uses.stream().map(Use::account).distinct().sorted().toList(),
            UnsupervisedEvidence.of(reading, uses, whole));
    return new Finding(
        rule, facts.place().id(), UnsupervisedSeverity.of(rule, stretch.weight()), span, grounds);
  }

  /** The uses that a stretch is made of. */
  static List<Use> usesIn(RoomReading reading, Stretch stretch) {
    return reading.pupilUse().stream()
        .filter(
            use ->
                stretch.weight().pupils().contains(reading.facts().people().pupil(use.account())))
        .filter(use -> stretch.parts().stream().anyMatch(gap -> gap.overlaps(use.when())))
        .toList();
  }

  private static String reason(RoomReading reading, Stretch stretch, Finding.Span span, Rule rule) {
    RoomFacts facts = reading.facts();
    SchoolTime time = new SchoolTime(facts.frame().zone());
    String online =
        stretch.weight().internetTime().isPositive() ? "The internet was used in that time. " : "";
    String used =
        Words.pupils(stretch.weight().pupils().size())
            + " used computers in "
            + Words.room(facts)
            + Words.during(time, span.from(), span.until());
    if (rule == Rule.OUT_OF_HOURS_USE) {
      return used
          + ", "
          + hours(facts, time)
          + " Nobody was scheduled to supervise, and nobody was seen to be there. "
          + online.stripTrailing();
    }
    return used
        + " while nobody was scheduled to supervise and nobody was seen to be there. "
        + online
        + before(facts, time, span.from())
        + after(facts, time, span.from());
  }

  private static String hours(RoomFacts facts, SchoolTime time) {
    List<Period> periods = facts.schedule().periods();
    if (periods.isEmpty()) {
      return "on a day without school.";
    }
    Interval all = facts.schedule().hours(Duration.ZERO).intervals().getFirst();
    return "outside school hours: the bells are from %s to %s, and %s before and after are allowed."
        .formatted(
            time.at(all.from()),
            time.at(all.until()),
            SchoolTime.spoken(facts.frame().settings().outOfHours()));
  }

  private static String before(RoomFacts facts, SchoolTime time, Instant from) {
    Duration grace = facts.frame().settings().tolerance().grace();
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
