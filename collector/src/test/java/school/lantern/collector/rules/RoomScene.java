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
  private static final List<String> PUPILS = List.of("a.khan", "b.jones", "c.lee", "guest");
  private static final List<String> PCS = List.of("ict1-01", "ict1-02", "ict1-03");

  private final List<Schedule.Slot> slots = new ArrayList<>();
  private final Map<String, List<Workstation.Sighting>> sightings = new TreeMap<>();
  private final Map<String, Workstation.Contact> contacts = new TreeMap<>();
  private final Set<String> pupils = new HashSet<>(Set.of("a.khan", "b.jones", "c.lee"));
  private @Nullable String roomName = "ICT suite 1";
  private boolean timetable = true;
  private Duration grace = Duration.ofMinutes(5);
  private Duration minimum = Duration.ofMinutes(2);
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

  RoomScene lesson(String period, String stretch, String supervisor) {
    slots.add(new Schedule.Slot(during(stretch), period, "8B Maths", supervisor, "Timetable"));
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
    return saw(
        hostname,
        clock,
        new PhraseFlag(
            new LoginSession("s-" + account, account),
            new PhraseRule(category + "-1", "a bad phrase", category, 4),
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
            new FrontWindow("chromium", title),
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
        .add(new Workstation.Sighting(BOOT, seq, at(clock), what));
    return this;
  }

  /** The workstation was heard, and named the sessions of these accounts as open. */
  RoomScene heard(String hostname, String clock, String... accounts) {
    Set<LoginSession> open = new HashSet<>();
    for (String account : accounts) {
      open.add(new LoginSession("s-" + account, account));
    }
    sightings.computeIfAbsent(hostname, _ -> new ArrayList<>());
    contacts.put(hostname, new Workstation.Contact(at(clock), open));
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
                        contacts.getOrDefault(
                            entry.getKey(), new Workstation.Contact(null, Set.of())),
                        entry.getValue()))
            .toList();
    return new RoomFacts(
        new RoomFacts.Place("ICT1", roomName),
        new Schedule(timetable, slots),
        workstations,
        new RoomFacts.People(pupils, Set.of("m.ellis")),
        new RoomFacts.Frame(
            new Interval(at("00:00"), at("00:00").plus(Duration.ofDays(1))),
            at(now),
            ZoneOffset.UTC,
            new RoomFacts.Settings(grace, minimum, Duration.ofMinutes(3))));
  }

  Verdict judge(String now) {
    return RoomRules.judge(facts(now));
  }

  /** A school day until half past twelve, with three computers. */
  public static RoomScene any(Random random) {
    RoomScene scene = new RoomScene();
    for (int hour = 9; hour < 15; hour++) {
      if (random.nextInt(3) > 0) {
        scene.lesson(
            Integer.toString(hour),
            "%02d:%02d-%02d:%02d"
                .formatted(hour, random.nextInt(20), hour, 30 + random.nextInt(30)),
            "M. Ellis");
      }
    }
    for (String pc : PCS) {
      String pupil = PUPILS.get(random.nextInt(PUPILS.size()));
      for (int hour = 9; hour < 12; hour++) {
        if (random.nextBoolean()) {
          scene.used(
              pc,
              pupil,
              "%02d:%02d-%02d:%02d"
                  .formatted(hour, random.nextInt(30), hour, 30 + random.nextInt(30)));
        }
        if (random.nextInt(4) == 0) {
          scene.typed(pc, pupil, "bullying", "%02d:%02d".formatted(hour, random.nextInt(60)));
        }
      }
      if (random.nextBoolean()) {
        scene.session(
            pc, pupil, SessionChange.Change.LOG_ON, "12:%02d".formatted(random.nextInt(34)));
        scene.heard(pc, "12:%02d".formatted(28 + random.nextInt(6)), pupil);
      }
    }
    return scene;
  }
}
