package school.lantern.collector.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.rules.RoomFacts;
import school.lantern.collector.rules.Workstation;
import school.lantern.collector.rules.Workstation.Sighting;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.model.FrontWindow;
import school.lantern.model.Gap;
import school.lantern.model.LoginSession;
import school.lantern.model.Observation;
import school.lantern.model.PhraseFlag;
import school.lantern.model.PhraseRule;
import school.lantern.model.SessionChange;
import school.lantern.model.SessionChange.Change;
import school.lantern.model.WindowFocus;

/** A seeded workstation with a bad day: wrong clocks, lost ends, sleep, switched users, reboots. */
final class AnyWorkstation {
  private static final List<String> ACCOUNTS =
      List.of("amy", "Amy2", "ben", "cat", "guest", "staff1", "staff2");
  private static final List<Change> CHANGES = List.of(Change.values());
  private static final List<String> WINDOWS = List.of("firefox", "zoom", "gedit");

  private final Random random;
  private final RoomFacts.Frame frame;
  private final String hostname;
  private final List<Sighting> facts = new ArrayList<>();
  private final Set<LoginSession> sessions = new HashSet<>();
  private long seq;

  AnyWorkstation(Random random, RoomFacts.Frame frame, String hostname) {
    this.random = random;
    this.frame = frame;
    this.hostname = hostname;
  }

  Workstation made() {
    Instant booted = frame.day().from().minusSeconds(random.nextInt(10_000));
    @Nullable UUID boot = null;
    for (int boots = random.nextInt(3); boots > 0; boots--) {
      boot = new UUID(hostname.hashCode(), boots);
      booted = run(boot, booted).plusSeconds(60L + random.nextInt(4000));
    }
    for (int again = random.nextInt(5); again > 0 && !facts.isEmpty(); again--) {
      facts.add(facts.get(random.nextInt(facts.size())));
    }
    Collections.shuffle(facts, random);
    return new Workstation("device " + hostname, hostname, contact(boot), facts, here());
  }

  /** Most stay where they are; some are here for a few hours, or got their recorder in the day. */
  private Workstation.Here here() {
    if (random.nextInt(3) > 0) {
      return Workstation.Here.ALWAYS;
    }
    IntervalSet when = IntervalSet.of(hours(), hours());
    return new Workstation.Here(when, when.intersect(IntervalSet.of(hours(), hours())));
  }

  private Interval hours() {
    Instant from = frame.day().from().plusSeconds(random.nextInt(80_000) - 7200L);
    return new Interval(from, from.plusSeconds(1L + random.nextInt(30_000)));
  }

  private Workstation.Contact contact(@Nullable UUID boot) {
    Instant heard =
        switch (random.nextInt(4)) {
          case 0 -> null;
          case 1 -> frame.day().from().plusSeconds(random.nextInt(86_400));
          default -> frame.now().minusSeconds(random.nextInt(240));
        };
    if (heard != null && heard.isAfter(frame.now())) {
      heard = frame.now();
    }
    Set<LoginSession> open = new HashSet<>(sessions);
    open.removeIf(_ -> random.nextInt(3) == 0);
    return new Workstation.Contact(heard, random.nextInt(4) == 0 ? null : boot, open);
  }

  /** One boot; answers when it ended. */
  private Instant run(UUID boot, Instant booted) {
    Instant at = booted;
    int many = 3 + random.nextInt(40);
    LoginSession session = session();
    for (int i = 0; i < many; i++) {
      at = at.plusSeconds(random.nextInt(4) == 0 ? 0 : random.nextInt(2500));
      if (random.nextInt(6) == 0) {
        session = session();
      }
      Instant told = random.nextInt(15) == 0 ? at.minusSeconds(random.nextInt(4000)) : at;
      Duration uptime = Duration.between(booted, at);
      facts.add(new Sighting(boot, seq++, uptime.toMillis(), told, what(session, told, at)));
    }
    return at;
  }

  private LoginSession session() {
    String account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
    LoginSession session = new LoginSession(random.nextBoolean() ? ":0" : "c2", account);
    sessions.add(session);
    return session;
  }

  private Observation what(LoginSession session, Instant told, Instant at) {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> window(session, told);
      case 3 -> gap(session, at);
      case 4 ->
          new PhraseFlag(
              session,
              new PhraseRule("b-1", "a phrase", "bullying", 2),
              "such a phrase",
              new FrontWindow("gedit", null),
              "p1");
      case 5, 6, 7 -> change(session, Change.LOG_ON);
      default -> change(session, CHANGES.get(random.nextInt(CHANGES.size())));
    };
  }

  private WindowFocus window(LoginSession session, Instant at) {
    Duration held = Duration.ofSeconds(random.nextInt(1500));
    String application = WINDOWS.get(random.nextInt(WINDOWS.size()));
    return new WindowFocus(session, new FrontWindow(application, null), at.minus(held), held);
  }

  private Gap gap(LoginSession session, Instant at) {
    Gap.Reason reason =
        switch (random.nextInt(3)) {
          case 0 -> Gap.Reason.SERVICE_STOPPED;
          case 1 -> Gap.Reason.HELPER_MISSING;
          default -> Gap.Reason.SPOOL_EVICTED;
        };
    Instant from = at.minusSeconds(random.nextInt(3000));
    Instant until = random.nextInt(3) == 0 ? null : from.plusSeconds(random.nextInt(3000));
    return new Gap(session, reason, from, until, 0, null);
  }

  private static SessionChange change(LoginSession session, Change change) {
    return new SessionChange(session, change, SessionChange.Source.LOGIND, false);
  }
}
