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
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.model.ConcernRaised;
import school.lantern.model.Gap;
import school.lantern.model.HealthReport;
import school.lantern.model.LoginSession;
import school.lantern.model.NoticeAnswer;
import school.lantern.model.PhraseFlag;
import school.lantern.model.SessionChange;
import school.lantern.model.UnknownObservation;
import school.lantern.model.WindowFocus;

/**
 * What counts as use: a session that is open, awake, in front, unlocked and not idle.
 *
 * <pre>
 *   changes      |  ON   IDLE  ACTIVE  LOCK  UNLOCK  SLEEP WAKE      |
 *   use          |  ======     ========      ========      =====...  |  heard, session named as open: until now
 *   use          |  ======     ========      ========      ==        |  silent: until the last thing known of it
 *   here         |    ==================================             |  what lies outside is another room's
 * </pre>
 *
 * <p>The boot, the session's number and its log-on name together tell sessions apart: where a
 * display's name stands for a session, the next pupil has the same number. Within a boot, facts
 * follow the clock that only goes forward; a fact whose corrected time lies before that of an
 * earlier one happened at that earlier time.
 */
final class SessionUses {
  private static final Comparator<Sighting> AS_IT_HAPPENED =
      Comparator.comparingLong(Sighting::uptimeMillis)
          .thenComparing(Sighting::at)
          .thenComparingLong(Sighting::seq);

  private final Workstation workstation;
  private final RoomFacts.Frame frame;
  private final @Nullable UUID newestBoot;
  private final List<Use> uses = new ArrayList<>();

  private SessionUses(Workstation workstation, RoomFacts.Frame frame) {
    this.workstation = workstation;
    this.frame = frame;
    this.newestBoot = workstation.newestBoot();
  }

  /** Everybody's use of one workstation on the day, by start. */
  static List<Use> of(Workstation workstation, RoomFacts.Frame frame) {
    SessionUses found = new SessionUses(workstation, frame);
    Map<Key, List<Sighting>> sessions = new LinkedHashMap<>();
    for (Sighting sighting : workstation.sightings().stream().sorted(AS_IT_HAPPENED).toList()) {
      LoginSession session = sessionOf(sighting);
      if (session != null && !sighting.at().isAfter(frame.now())) {
        sessions
            .computeIfAbsent(new Key(sighting.boot(), session), _ -> new ArrayList<>())
            .add(sighting);
      }
    }
    sessions.forEach(found::follow);
    return found.uses.stream().sorted(Use.IN_TIME).toList();
  }

  private record Key(UUID boot, LoginSession session) {}

  private void follow(Key key, List<Sighting> sightings) {
    Use.Online online = SessionWindows.of(sightings, frame);
    SessionState state = SessionState.UNKNOWN;
    Instant since = Instant.MIN;
    Instant at = Instant.MIN;
    Instant lastSeen = Instant.MIN;
    for (Sighting sighting : sightings) {
      at = later(at, sighting.at());
      lastSeen = later(lastSeen, later(at, SessionWindows.end(sighting, frame.now())));
      SessionState next = next(state, sighting);
      if (!state.inUse() && next.inUse()) {
        since = at;
      } else if (state.inUse() && !next.inUse()) {
        add(key.session(), since, at, Use.End.SEEN, online);
      }
      state = next;
    }
    if (state.inUse()) {
      stillOpen(key, since, lastSeen, online);
    }
  }

  /** No end was seen: it goes on while the workstation says so, else as long as anything shows. */
  private void stillOpen(Key key, Instant since, Instant lastSeen, Use.Online online) {
    Instant heard = workstation.contact().lastHeard();
    boolean newest = key.boot().equals(newestBoot);
    boolean named = newest && workstation.contact().openSessions().contains(key.session());
    boolean newerThanContact = newest && (heard == null || lastSeen.isAfter(heard));
    if (!workstation.silent(frame) && (named || newerThanContact)) {
      add(key.session(), since, frame.now(), Use.End.ONGOING, online);
    } else if (named && heard != null && heard.isAfter(lastSeen)) {
      add(key.session(), since, heard, Use.End.INFERRED, online);
    } else {
      add(key.session(), since, lastSeen, Use.End.INFERRED, online);
    }
  }

  private void add(
      LoginSession session, Instant from, Instant until, Use.End end, Use.Online online) {
    Interval day = frame.day();
    Instant begin = later(from, day.from());
    boolean pastMidnight = until.isAfter(day.until());
    Instant finish = pastMidnight ? day.until() : until;
    if (begin.isBefore(finish)) {
      IntervalSet whole = IntervalSet.of(new Interval(begin, finish));
      for (Interval when : whole.intersect(workstation.here().when()).intervals()) {
        boolean carriedOff = when.until().isBefore(finish);
        uses.add(
            new Use(
                RoomFacts.People.normal(session.account()),
                workstation.hostname(),
                when,
                pastMidnight || carriedOff ? Use.End.SEEN : end,
                online.within(when)));
      }
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static SessionState next(SessionState state, Sighting sighting) {
    return switch (sighting.what()) {
      case SessionChange change -> state.after(change.change());
      case WindowFocus _, PhraseFlag _ -> state.awake();
      // Neither says that the session was in use: a window may have been closed from outside, and a
      // message may come from an account that has no session.
      case HealthReport _, Gap _, NoticeAnswer _, ConcernRaised _, UnknownObservation _ -> state;
    };
  }

  private static @Nullable LoginSession sessionOf(Sighting sighting) {
    return switch (sighting.what()) {
      case SessionChange change -> change.session();
      case WindowFocus focus -> focus.session();
      case PhraseFlag flag -> flag.session();
      case HealthReport _, Gap _, NoticeAnswer _, ConcernRaised _, UnknownObservation _ -> null;
    };
  }
}
