package school.lantern.collector.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;

/**
 * How a room stands at one moment.
 *
 * @param place the room
 * @param scheduleKnown false while the school has no timetable: then nothing is said about
 *     supervision
 * @param supervisedBy who is scheduled at that moment; empty for nobody
 * @param presentBy who is seen to be there at that moment; empty for nobody
 * @param today what pupils do and did there
 */
public record RoomNow(
    RoomFacts.Place place,
    boolean scheduleKnown,
    List<Schedule.Slot> supervisedBy,
    List<Attendance> presentBy,
    Today today) {

  public RoomNow {
    supervisedBy = List.copyOf(supervisedBy);
    presentBy = List.copyOf(presentBy);
  }

  /**
   * What pupils do and did in the room.
   *
   * @param pupilsNow how many pupils use a computer at that moment
   * @param unsupervisedSince since when that has been without a supervisor, grace over; {@code
   *     null} when it is not
   * @param use the day's stretches in which at least one pupil used a computer, by start
   * @param gaps the day's stretches of unsupervised use so far, by start
   * @param computers how many of its computers report
   */
  public record Today(
      int pupilsNow,
      @Nullable Instant unsupervisedSince,
      List<Interval> use,
      List<Interval> gaps,
      Computers computers) {

    public Today {
      use = List.copyOf(use);
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * The computers of a room at one moment.
   *
   * @param expected how many should report; 0 between the bells, when nobody expects any
   * @param reporting how many of those do
   */
  public record Computers(int expected, int reporting) {

    /** Whether there is not one from which anybody could know what goes on. */
    public boolean unknown() {
      return expected > 0 && reporting == 0;
    }

    static Computers of(RoomFacts facts) {
      Instant now = facts.frame().now();
      boolean lesson =
          facts.schedule().periods().stream()
              .anyMatch(
                  period ->
                      !now.isBefore(period.when().from()) && now.isBefore(period.when().until()));
      List<Workstation> expected =
          lesson
              ? facts.workstations().stream()
                  .filter(workstation -> workstation.here().expected().contains(now))
                  .toList()
              : List.of();
      long reporting =
          expected.stream().filter(workstation -> !workstation.silent(facts.frame())).count();
      return new Computers(expected.size(), Math.toIntExact(reporting));
    }
  }

  static RoomNow of(RoomReading reading) {
    RoomFacts facts = reading.facts();
    Instant now = facts.frame().now();
    long pupils =
        reading.pupilUse().stream()
            .filter(use -> use.end() == Use.End.ONGOING)
            .map(use -> facts.people().pupil(use.account()))
            .distinct()
            .count();
    List<Interval> gaps = reading.gaps().room().intervals();
    Instant since =
        pupils > 0 && !gaps.isEmpty() && gaps.getLast().until().equals(now)
            ? gaps.getLast().from()
            : null;
    return new RoomNow(
        facts.place(),
        facts.schedule().known(),
        facts.schedule().at(now),
        present(reading, now),
        new Today(
            Math.toIntExact(pupils),
            since,
            together(reading.pupilUse()),
            gaps,
            Computers.of(facts)));
  }

  /** A log-on that goes on ends "now": so far as anybody knows. */
  private static List<Attendance> present(RoomReading reading, Instant now) {
    return reading.attendance().stream()
        .filter(seen -> !seen.when().from().isAfter(now) && !seen.when().until().isBefore(now))
        .toList();
  }

  private static List<Interval> together(List<Use> pupilUse) {
    return IntervalSet.of(pupilUse.stream().map(Use::when).toList()).intervals();
  }
}
