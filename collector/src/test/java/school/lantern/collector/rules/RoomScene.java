package school.lantern.collector.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.collector.supervision.Period;
import school.lantern.collector.supervision.Tolerance;
import school.lantern.model.FrontWindow;
import school.lantern.model.Gap;
import school.lantern.model.LoginSession;
import school.lantern.model.Observation;
import school.lantern.model.PhraseFlag;
import school.lantern.model.PhraseRule;
import school.lantern.model.SessionChange;
import school.lantern.model.WindowFocus;

/** One day of ICT suite 1, told by the clock: 23 November 2026, when school time is UTC. */
public final class RoomScene {
  private static final UUID BOOT = new UUID(1, 1);
  private final List<Period> periods = new ArrayList<>();
  private final List<Schedule.Slot> slots = new ArrayList<>();
  private final List<Attendance> attendance = new ArrayList<>();
  private final List<Supervisors.Escort> escorts = new ArrayList<>();
  private final List<Supervisors.Exempt> exemptions = new ArrayList<>();
  private final Map<String, List<Workstation.Sighting>> sightings = new TreeMap<>();
  private final Map<String, Workstation.Contact> contacts = new TreeMap<>();
  private final Map<String, Workstation.Here> here = new TreeMap<>();
  private static final Map<String, RoomFacts.Pupil> PEOPLE =
      Map.of(
          "a.khan", new RoomFacts.Pupil("P1", 8),
          "b.jones", new RoomFacts.Pupil("P2", 12),
          "c.lee", new RoomFacts.Pupil("P3", null));
  private static final WindowKinds KINDS =
      new WindowKinds(
          WindowList.of(List.of("chromium"), List.of()),
          WindowList.of(List.of("zoom"), List.of("Google Meet")));
  private @Nullable String roomName = "ICT suite 1";
  private boolean timetable = true;
  private Duration grace = Duration.ofMinutes(5);
  private Duration minimum = Duration.ofMinutes(2);
  private MeetingRule meetings = MeetingRule.SOMEBODY_SEEN;
  private long seq;

  public static Instant at(String clock) {
    return Instant.parse("2026-11-23T" + (clock.length() == 5 ? clock + ":00" : clock) + "Z");
  }

  static Interval during(String stretch) {
    return new Interval(at(stretch.substring(0, 5)), at(stretch.substring(6)));
  }

  RoomScene withoutRoom() {
    roomName = null;
    return this;
  }

  RoomScene withoutTimetable() {
    timetable = false;
    return this;
  }

  RoomScene tolerance(Duration newGrace, Duration newMinimum) {
    grace = newGrace;
    minimum = newMinimum;
    return this;
  }

  RoomScene meetings(MeetingRule rule) {
    meetings = rule;
    return this;
  }

  RoomScene lesson(String period, String stretch, String supervisor) {
    slots.add(
        new Schedule.Slot(
            during(stretch),
            period,
            "8B Maths",
            new StaffMember("id of " + supervisor, supervisor),
            "Timetable"));
    return this;
  }

  /** A bell; without any, school hours are from 00:00 to 24:00. */
  RoomScene bell(String period, String stretch) {
    periods.add(new Period(period, during(stretch)));
    return this;
  }

  RoomScene present(String name, String stretch) {
    attendance.add(
        new Attendance(during(stretch), new StaffMember("id of " + name, name), "Checked in"));
    return this;
  }

  RoomScene escorted(String pupilId, String stretch, String name) {
    escorts.add(
        new Supervisors.Escort(
            pupilId, during(stretch), new StaffMember("id of " + name, name), "Support"));
    return this;
  }

  RoomScene exempt(Set<Integer> years, Set<String> pupilIds) {
    exemptions.add(new Supervisors.Exempt(years, pupilIds, "Exemption by J. Okafor: study room"));
    return this;
  }

  RoomScene session(String hostname, String account, SessionChange.Change change, String clock) {
    return saw(
        hostname,
        clock,
        new SessionChange(
            new LoginSession("s-" + account, account), change, SessionChange.Source.LOGIND, false));
  }

  RoomScene used(String hostname, String account, String stretch) {
    session(hostname, account, SessionChange.Change.LOG_ON, stretch.substring(0, 5));
    return session(hostname, account, SessionChange.Change.LOG_OFF, stretch.substring(6));
  }

  RoomScene typed(String hostname, String account, String category, String clock) {
    PhraseRule rule = new PhraseRule(category + "-1", "a bad phrase", category, 4);
    return typed(hostname, account, rule, clock);
  }

  RoomScene typed(String hostname, String account, PhraseRule rule, String clock) {
    return saw(
        hostname,
        clock,
        new PhraseFlag(
            new LoginSession("s-" + account, account),
            rule,
            "such a bad phrase here",
            new FrontWindow("gedit", "Untitled"),
            "p1"));
  }

  RoomScene window(String hostname, String account, String title, String clock) {
    return saw(
        hostname,
        clock,
        new WindowFocus(
            new LoginSession("s-" + account, account),
            new FrontWindow(title.startsWith("Zoom") ? "zoom" : "chromium", title),
            at(clock),
            Duration.ofSeconds(30)));
  }

  RoomScene blind(String hostname, String stretch) {
    Interval when = during(stretch);
    return saw(
        hostname,
        stretch.substring(6),
        new Gap(null, Gap.Reason.HELPER_MISSING, when.from(), when.until(), 0, null));
  }

  RoomScene saw(String hostname, String clock, Observation what) {
    seq++;
    sightings
        .computeIfAbsent(hostname, _ -> new ArrayList<>())
        .add(new Workstation.Sighting(BOOT, seq, uptimeMillis(at(clock)), at(clock), what));
    return this;
  }

  static long uptimeMillis(Instant at) {
    return Duration.between(at("00:00").minus(Duration.ofDays(1)), at).toMillis();
  }

  /** The workstation was heard, and named the sessions of these accounts as open. */
  RoomScene heard(String hostname, String clock, String... accounts) {
    Set<LoginSession> open = new HashSet<>();
    for (String account : accounts) {
      open.add(new LoginSession("s-" + account, account));
    }
    sightings.computeIfAbsent(hostname, _ -> new ArrayList<>());
    contacts.put(hostname, new Workstation.Contact(at(clock), BOOT, open));
    return this;
  }

  /** The workstation stands in the room at that time only, and has a recorder at this one. */
  RoomScene here(String hostname, String when, String recorder) {
    IntervalSet stands = IntervalSet.of(during(when));
    here.put(
        hostname, new Workstation.Here(stands, stands.intersect(IntervalSet.of(during(recorder)))));
    return this;
  }

  /** The same facts, delivered late, several times and in another order. */
  RoomScene deliveredBadly(Random random) {
    for (List<Workstation.Sighting> facts : sightings.values()) {
      for (int i = random.nextInt(4); i > 0 && !facts.isEmpty(); i--) {
        facts.add(facts.get(random.nextInt(facts.size())));
      }
      Collections.shuffle(facts, random);
    }
    Collections.shuffle(slots, random);
    return this;
  }

  public RoomFacts facts(String now) {
    List<Workstation> workstations =
        sightings.entrySet().stream()
            .map(
                entry ->
                    new Workstation(
                        "device-" + entry.getKey(),
                        entry.getKey(),
                        contacts.getOrDefault(entry.getKey(), Workstation.Contact.NEVER),
                        entry.getValue(),
                        here.getOrDefault(entry.getKey(), Workstation.Here.ALWAYS)))
            .toList();
    Interval day = new Interval(at("00:00"), at("00:00").plus(Duration.ofDays(1)));
    List<Period> bells = periods.isEmpty() ? List.of(new Period("all day", day)) : periods;
    return new RoomFacts(
        new RoomFacts.Place("ICT1", roomName),
        new Supervisors(new Schedule(timetable, bells, slots), attendance, escorts, exemptions),
        workstations,
        new RoomFacts.People(PEOPLE, Map.of("m.ellis", new StaffMember("E1", "M. Ellis"))),
        new RoomFacts.Frame(
            day,
            at(now),
            ZoneOffset.UTC,
            new RoomFacts.Settings(
                new Tolerance(grace, minimum),
                Duration.ofMinutes(3),
                Duration.ofMinutes(30),
                KINDS),
            meetings));
  }

  Verdict judge(String now) {
    return RoomRules.judge(facts(now));
  }
}
