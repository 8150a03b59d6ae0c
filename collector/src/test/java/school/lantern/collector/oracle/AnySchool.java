package school.lantern.collector.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import school.lantern.collector.presence.Presence;
import school.lantern.collector.rules.MeetingRule;
import school.lantern.collector.rules.RoomFacts;
import school.lantern.collector.rules.StaffMember;
import school.lantern.collector.rules.WindowKinds;
import school.lantern.collector.rules.WindowList;
import school.lantern.collector.rules.Workstation;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.Tolerance;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * A seeded school on one of its days.
 *
 * @param timetable its plan
 * @param presences who checked in
 * @param workstations what they saw
 * @param people whose log-ons these are
 * @param frame day, moment, settings
 */
record AnySchool(
    TimetableFacts timetable,
    List<Presence> presences,
    List<Workstation> workstations,
    RoomFacts.People people,
    RoomFacts.Frame frame) {
  static final String ROOM = "R1";
  static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** Both changes of the clocks, the turn of the year, and days like any other. */
  static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2026, 3, 29),
          LocalDate.of(2026, 10, 25),
          LocalDate.of(2026, 12, 31),
          LocalDate.of(2027, 1, 1),
          LocalDate.of(2026, 11, 23),
          LocalDate.of(2026, 3, 30),
          LocalDate.of(2026, 6, 17));

  private static final RoomFacts.People PEOPLE =
      new RoomFacts.People(
          Map.of(
              "amy", new RoomFacts.Pupil("P1", 7),
              "amy2", new RoomFacts.Pupil("P1", 7),
              "ben", new RoomFacts.Pupil("P2", 12),
              "cat", new RoomFacts.Pupil("P3", null)),
          Map.of(
              "staff1", new StaffMember("S1", "M. Ellis"),
              "staff2", new StaffMember("S2", "S. Patel")));

  private static final WindowKinds WINDOWS =
      new WindowKinds(
          WindowList.of(List.of("firefox"), List.of()), WindowList.of(List.of("zoom"), List.of()));

  static AnySchool of(long seed) {
    Random random = new Random(seed);
    LocalDate day = DAYS.get((int) (seed % DAYS.size()));
    Interval whole =
        new Interval(
            day.atStartOfDay(LONDON).toInstant(), day.plusDays(1).atStartOfDay(LONDON).toInstant());
    Instant now =
        random.nextBoolean()
            ? whole.until().plus(Duration.ofHours(random.nextInt(30)))
            : whole.from().plusSeconds(3600L + random.nextInt(79_000));
    Tolerance tolerance = new Tolerance(seconds(random, 0, 60, 300), seconds(random, 0, 120, 300));
    RoomFacts.Settings settings =
        new RoomFacts.Settings(
            tolerance, Duration.ofMinutes(3), seconds(random, 0, 1800, 7200), WINDOWS);
    RoomFacts.Frame frame = new RoomFacts.Frame(whole, now, LONDON, settings, meetings(seed));
    List<Workstation> workstations = new ArrayList<>();
    for (int pc = 1; pc <= 3; pc++) {
      workstations.add(new AnyWorkstation(random, frame, "pc" + pc).made());
    }
    if (random.nextInt(4) == 0) {
      workstations.add(
          new Workstation(
              "", "pc9", Workstation.Contact.NEVER, List.of(), Workstation.Here.ALWAYS));
    }
    return new AnySchool(
        AnyPlan.of(random, day), presences(random, whole), workstations, PEOPLE, frame);
  }

  /** Which of the two is no matter of chance: all else of the schools stays as it is. */
  private static MeetingRule meetings(long seed) {
    return seed % 3 == 0 ? MeetingRule.SCHEDULED_IS_ENOUGH : MeetingRule.SOMEBODY_SEEN;
  }

  LocalDate day() {
    return frame.day().from().atZone(LONDON).toLocalDate();
  }

  private static Duration seconds(Random random, int... choices) {
    return Duration.ofSeconds(choices[random.nextInt(choices.length)]);
  }

  private static List<Presence> presences(Random random, Interval day) {
    List<Presence> presences = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      Instant from = day.from().plusSeconds(random.nextInt(88_000) - 1800L);
      presences.add(
          new Presence(
              random.nextInt(4) == 0 ? "R2" : ROOM,
              new Presence.Staff("S" + (1 + random.nextInt(3)), "Somebody"),
              from,
              new Presence.End(from.plusSeconds(1L + random.nextInt(6000)), Presence.Known.SAID),
              Presence.Source.CHECK_IN));
    }
    return List.copyOf(Set.copyOf(presences));
  }
}
