package school.lantern.collector.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import school.lantern.collector.supervision.Gaps;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.collector.supervision.PupilDay;
import school.lantern.collector.supervision.Supervision;

/**
 * P-14: pupils have video meetings only under direct supervision. A window of a meeting in front of
 * a pupil while nobody was seen in the room is a finding, also where somebody was scheduled: to be
 * on the timetable is not to be there, unless the school chose that it is enough. One-to-one
 * support and trips are direct by their nature. Grace and minimum are those of unsupervised use.
 */
final class VideoMeetings {
  private VideoMeetings() {}

  static List<Finding> findings(RoomReading reading) {
    if (!reading.facts().judged()) {
      return List.of();
    }
    Gaps gaps = gaps(reading);
    return stretches(reading, gaps).stream()
        .map(stretch -> finding(reading, gaps, stretch))
        .toList();
  }

  static List<Stretch> stretches(RoomReading reading, Gaps gaps) {
    IntervalSet lent =
        Supervision.lent(watched(reading), reading.facts().frame().settings().tolerance());
    return Stretch.of(gaps, gaps.room(), lent);
  }

  /** When meetings in the room are supervised. */
  static IntervalSet watched(RoomReading reading) {
    return switch (reading.facts().frame().meetings()) {
      case SOMEBODY_SEEN -> reading.room().attended();
      case SCHEDULED_IS_ENOUGH -> reading.room().supervised();
    };
  }

  static Gaps gaps(RoomReading reading) {
    Map<String, List<IntervalSet>> meetings = new TreeMap<>();
    for (Use use : reading.pupilUse()) {
      if (!use.online().meetings().isEmpty()) {
        meetings
            .computeIfAbsent(reading.facts().people().pupil(use.account()), _ -> new ArrayList<>())
            .add(use.online().meetings());
      }
    }
    if (meetings.isEmpty()) {
      return new Gaps(Map.of());
    }
    List<PupilDay> inMeetings =
        reading.pupils().stream()
            .filter(pupil -> meetings.containsKey(pupil.pupil()))
            .map(
                pupil -> {
                  IntervalSet when =
                      IntervalSet.union(meetings.getOrDefault(pupil.pupil(), List.of()));
                  return new PupilDay(
                      pupil.pupil(),
                      pupil.yearGroup(),
                      when,
                      when,
                      new PupilDay.Personal(pupil.personal().watches(), false));
                })
            .toList();
    return Supervision.gaps(
        inMeetings, watched(reading), reading.facts().frame().settings().tolerance());
  }

  private static Finding finding(RoomReading reading, Gaps gaps, Stretch stretch) {
    RoomFacts facts = reading.facts();
    Interval whole = stretch.whole();
    boolean goesOn = stretch.goesOn(reading, gaps);
    Finding.Span span = new Finding.Span(whole.from(), goesOn ? null : whole.until());
    IntervalSet parts = new IntervalSet(stretch.parts());
    List<Use> uses =
        UnsupervisedUse.usesIn(reading, stretch).stream()
            .filter(use -> !use.online().meetings().intersect(parts).isEmpty())
            .toList();
    List<Schedule.Slot> slots = facts.schedule().at(whole.from());
    String supervisor =
        slots.isEmpty()
            ? null
            : slots.stream()
                .map(Schedule.Slot::supervisor)
                .distinct()
                .collect(Collectors.joining(" and "));
    Finding.Grounds grounds =
        new Finding.Grounds(
            "Video meeting with nobody present in " + Words.room(facts),
            reason(reading, stretch, span, slots),
            supervisor,
            uses.stream().map(Use::account).distinct().sorted().toList(),
            UnsupervisedEvidence.of(reading, uses, whole));
    return new Finding(
        Rule.UNSUPERVISED_MEETING,
        facts.place().id(),
        UnsupervisedSeverity.of(Rule.UNSUPERVISED_MEETING, stretch.weight()),
        span,
        grounds);
  }

  private static String reason(
      RoomReading reading, Stretch stretch, Finding.Span span, List<Schedule.Slot> slots) {
    SchoolTime time = new SchoolTime(reading.facts().frame().zone());
    String scheduled =
        slots.isEmpty()
            ? "Nobody was scheduled to supervise either."
            : slots.stream().map(Schedule.Slot::spoken).collect(Collectors.joining("; "))
                + (slots.size() == 1 ? " was" : " were")
                + " on the schedule, which does not tell whether anybody was there: no check-in, no"
                + " register and no staff log-on in the room says so.";
    return Words.pupils(stretch.weight().pupils().size())
        + " had a video meeting in front in "
        + Words.room(reading.facts())
        + Words.during(time, span.from(), span.until())
        + " while no member of staff was seen there. "
        + scheduled;
  }
}
