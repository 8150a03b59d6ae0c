package school.lantern.collector.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import school.lantern.collector.supervision.Gaps;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.collector.supervision.PupilDay;
import school.lantern.collector.supervision.Supervision;
import school.lantern.collector.supervision.Tolerance;

/**
 * When to look again although no fact arrives. Absence of supervision is no event: it comes with
 * the bell, and only while somebody uses the room does it matter. Neither is a computer that does
 * not report.
 */
final class NextCheck {
  /** Stretches are half-open: at the very moment that a gap begins it has no length yet. */
  private static final Duration JUST_AFTER = Duration.ofMillis(1);

  /** A silent workstation may come back and tell that its session went on. */
  private static final Duration SILENT_LOOK = Duration.ofMinutes(1);

  private NextCheck() {}

  static Optional<Instant> after(RoomReading reading, Stretch.Day stretches) {
    RoomFacts.Frame frame = reading.facts().frame();
    if (!frame.now().isBefore(frame.day().until())) {
      return Optional.empty();
    }
    List<Use> pupilUse = reading.pupilUse();
    Stream<Instant> moments = Stream.empty();
    if (pupilUse.stream().anyMatch(use -> use.end() == Use.End.ONGOING)) {
      moments =
          Stream.of(
                  bells(reading.facts()),
                  supervision(reading),
                  longEnough(reading),
                  silences(reading.facts()),
                  worse(reading, stretches),
                  Stream.of(frame.day().until()))
              .flatMap(some -> some);
    } else if (pupilUse.stream().anyMatch(use -> use.end() == Use.End.INFERRED)) {
      moments = Stream.of(frame.now().plus(SILENT_LOOK));
    }
    return Stream.of(
            moments, notYet(reading.facts()), expected(reading.facts()), moves(reading.facts()))
        .flatMap(some -> some)
        .filter(moment -> moment.isAfter(frame.now()))
        .min(Comparator.naturalOrder());
  }

  /** Amounts are complete up to each bell; use beyond the edge of school hours is another rule. */
  private static Stream<Instant> bells(RoomFacts facts) {
    IntervalSet hours = facts.schedule().hours(facts.frame().settings().outOfHours());
    return Stream.concat(
        facts.schedule().periods().stream().map(period -> period.when().until()), ends(hours));
  }

  /** With each bell more is unknown of computers that should report, and do not. */
  private static Stream<Instant> expected(RoomFacts facts) {
    IntervalSet day = IntervalSet.of(facts.frame().day());
    boolean computers =
        facts.workstations().stream()
            .anyMatch(workstation -> !workstation.here().expected().intersect(day).isEmpty());
    return facts.judged() && computers
        ? facts.schedule().periods().stream().map(period -> period.when().until())
        : Stream.empty();
  }

  /** When a computer is carried in or out, whoever sits at it. */
  private static Stream<Instant> moves(RoomFacts facts) {
    Interval day = facts.frame().day();
    return facts.workstations().stream()
        .flatMap(workstation -> workstation.here().when().intervals().stream())
        .flatMap(stay -> Stream.of(stay.from(), stay.until()))
        .filter(moment -> day.from().isBefore(moment) && moment.isBefore(day.until()))
        .map(moment -> moment.plus(JUST_AFTER));
  }

  /** When somebody comes or goes, in the room or with a pupil, and when lent time is over. */
  private static Stream<Instant> supervision(RoomReading reading) {
    Tolerance tolerance = reading.facts().frame().settings().tolerance();
    IntervalSet room = reading.room().supervised();
    IntervalSet attended = reading.room().attended();
    Stream<IntervalSet> withPupils =
        reading.facts().supervisors().escorts().stream()
            .map(escort -> IntervalSet.of(escort.when()));
    return Stream.concat(Stream.of(room, attended), withPupils)
        .flatMap(
            watch ->
                Stream.concat(
                    watch.intervals().stream().map(Interval::from),
                    Supervision.lent(watch, tolerance).intervals().stream()
                        .map(part -> part.until().plus(JUST_AFTER))));
  }

  private static Stream<Instant> ends(IntervalSet set) {
    return set.intervals().stream()
        .flatMap(part -> Stream.of(part.from(), part.until().plus(JUST_AFTER)));
  }

  private static Stream<Instant> longEnough(RoomReading reading) {
    RoomFacts.Settings settings = reading.facts().frame().settings();
    IntervalSet use = IntervalSet.of(reading.pupilUse().stream().map(Use::when).toList());
    IntervalSet meetings =
        IntervalSet.union(
            reading.pupilUse().stream().map(each -> each.online().meetings()).toList());
    return Stream.of(
            reading.pupils().stream()
                .flatMap(pupil -> alone(reading, pupil).intervals().stream())
                .map(Interval::from),
            use.minus(reading.room().supervised()).intervals().stream().map(Interval::from),
            meetings.minus(VideoMeetings.watched(reading)).intervals().stream().map(Interval::from))
        .flatMap(some -> some)
        .map(from -> from.plus(settings.tolerance().minimum()).plus(JUST_AFTER));
  }

  private static IntervalSet alone(RoomReading reading, PupilDay pupil) {
    return reading.facts().supervisors().escorts().isEmpty()
        ? IntervalSet.EMPTY // then the room's are the only ones
        : pupil.use().minus(reading.room().supervised()).minus(pupil.personal().times());
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

  private static Stream<Instant> worse(RoomReading reading, Stretch.Day stretches) {
    Gaps meetings = VideoMeetings.gaps(reading);
    return Stream.concat(
        stretches.all().stream().flatMap(stretch -> worse(reading, reading.gaps(), stretch)),
        VideoMeetings.stretches(reading, meetings).stream()
            .flatMap(stretch -> worse(reading, meetings, stretch)));
  }

  private static Stream<Instant> worse(RoomReading reading, Gaps gaps, Stretch stretch) {
    return UnsupervisedSeverity.growsAt(
        stretch.weight(), reading.facts().frame().now(), stretch.pupilsWhoStay(reading, gaps))
        .stream();
  }
}
