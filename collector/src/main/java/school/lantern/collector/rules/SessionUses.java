package school.lantern.collector.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.rules.Workstation.Sighting;
import school.lantern.collector.supervision.Interval;
import school.lantern.model.Gap;
import school.lantern.model.HealthReport;
import school.lantern.model.LoginSession;
import school.lantern.model.PhraseFlag;
import school.lantern.model.SessionChange;
import school.lantern.model.UnknownObservation;
import school.lantern.model.WindowFocus;

/**
 * What counts as use: a session from LOG_ON, UNLOCK or ACTIVE until LOCK, IDLE or LOG_OFF.
 *
 * <pre>
 *   changes      |  ON      IDLE  ACTIVE   LOCK  UNLOCK            |
 *   use          |  =========     ========       ============      |  heard, session named as open: until now
 *   use          |  =========     ========       =====             |  silent: until the last thing known of it
 * </pre>
 *
 * <p>While the screen is locked ACTIVE is no use: anybody can move the mouse of a locked computer.
 *
 * <p>The session's number and its log-on name together tell sessions of one boot apart: where a
 * display's name stands for a session, the next pupil has the same one.
 */
final class SessionUses {
  static final Comparator<Sighting> IN_TIME =
      Comparator.comparing(Sighting::at).thenComparingLong(Sighting::seq);

  private final Workstation workstation;
  private final RoomFacts.Frame frame;
  private final List<Use> uses = new ArrayList<>();

  private SessionUses(Workstation workstation, RoomFacts.Frame frame) {
    this.workstation = workstation;
    this.frame = frame;
  }

  /** Everybody's use of one workstation on the day, by start. */
  static List<Use> of(Workstation workstation, RoomFacts.Frame frame) {
    SessionUses found = new SessionUses(workstation, frame);
    Map<Key, List<Sighting>> sessions = new LinkedHashMap<>();
    for (Sighting sighting : workstation.sightings().stream().sorted(IN_TIME).toList()) {
      LoginSession session = sessionOf(sighting);
      if (session != null && !sighting.at().isAfter(frame.now())) {
        sessions
            .computeIfAbsent(new Key(sighting.boot(), session), _ -> new ArrayList<>())
            .add(sighting);
      }
    }
    sessions.forEach((key, sightings) -> found.follow(key.session(), sightings));
    return found.uses.stream()
        .sorted(
            Comparator.comparing((Use use) -> use.when().from())
                .thenComparing(use -> use.when().until())
                .thenComparing(Use::account))
        .toList();
  }

  private record Key(UUID boot, LoginSession session) {}

  private void follow(LoginSession session, List<Sighting> sightings) {
    Instant since = null;
    boolean locked = false;
    for (Sighting sighting : sightings) {
      if (sighting.what() instanceof SessionChange change) {
        locked = locks(change.change(), locked);
        if (begins(change.change())) {
          since = since == null && !locked ? sighting.at() : since;
        } else if (since != null) {
          add(session, since, sighting.at(), Use.End.SEEN);
          since = null;
        }
      }
    }
    if (since != null) {
      stillOpen(session, since, sightings.getLast().at());
    }
  }

  /** No end was seen: it goes on while the workstation says so, else as long as anything shows. */
  private void stillOpen(LoginSession session, Instant since, Instant lastSeen) {
    Instant heard = workstation.contact().lastHeard();
    boolean named = workstation.contact().openSessions().contains(session);
    boolean silent =
        heard == null || heard.plus(frame.settings().silentAfter()).isBefore(frame.now());
    boolean newerThanContact = heard == null || lastSeen.isAfter(heard);
    if (!silent && (named || newerThanContact)) {
      add(session, since, frame.now(), Use.End.ONGOING);
    } else if (named && heard != null && heard.isAfter(lastSeen)) {
      add(session, since, heard, Use.End.INFERRED);
    } else {
      add(session, since, lastSeen, Use.End.INFERRED);
    }
  }

  private void add(LoginSession session, Instant from, Instant until, Use.End end) {
    Interval day = frame.day();
    Instant begin = from.isBefore(day.from()) ? day.from() : from;
    boolean pastMidnight = until.isAfter(day.until());
    Instant finish = pastMidnight ? day.until() : until;
    if (begin.isBefore(finish)) {
      String account = RoomFacts.People.normal(session.account());
      uses.add(
          new Use(
              account,
              workstation.hostname(),
              new Interval(begin, finish),
              pastMidnight ? Use.End.SEEN : end));
    }
  }

  /** Whether the screen is locked after a change; idleness and input say nothing about that. */
  private static boolean locks(SessionChange.Change change, boolean before) {
    return switch (change) {
      case LOCK -> true;
      case UNLOCK, LOG_ON, LOG_OFF -> false;
      case ACTIVE, IDLE -> before;
    };
  }

  static boolean begins(SessionChange.Change change) {
    return switch (change) {
      case LOG_ON, UNLOCK, ACTIVE -> true;
      case LOG_OFF, LOCK, IDLE -> false;
    };
  }

  private static @Nullable LoginSession sessionOf(Sighting sighting) {
    return switch (sighting.what()) {
      case SessionChange change -> change.session();
      case WindowFocus focus -> focus.session();
      case PhraseFlag flag -> flag.session();
      case HealthReport _, Gap _, UnknownObservation _ -> null;
    };
  }
}
