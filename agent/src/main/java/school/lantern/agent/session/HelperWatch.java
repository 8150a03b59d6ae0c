package school.lantern.agent.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.model.Gap;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;

/**
 * Which sessions have a helper that speaks, and the gaps where one should and does not.
 *
 * <pre>
 *   session   |  ================================
 *   helper    |     =======  (killed)  ====x  (good-bye)
 *   gap       |            |---------|     |5 s|------
 * </pre>
 *
 * <p>No clock in here: each method is told the time and returns what is to be reported. Durations
 * are measured on the time since boot, which nobody can set.
 */
final class HelperWatch {
  static final Duration GRACE = Duration.ofSeconds(5);

  private static final class Absence {
    final Moment since;
    final boolean afterOne;
    boolean reported;

    /**
     * Begins now.
     *
     * @param afterOne whether there was a helper before
     */
    Absence(Moment since, boolean afterOne) {
      this.since = since;
      this.afterOne = afterOne;
    }
  }

  private final Map<UUID, LoginSession> present = new LinkedHashMap<>();
  private final Map<UUID, Moment> silentSince = new LinkedHashMap<>();
  private final Map<LoginSession, Absence> absent = new LinkedHashMap<>();
  private Set<LoginSession> expected = Set.of();

  /** Sessions that should have a helper from now on. */
  List<Noted> expect(Set<LoginSession> sessions, Moment now) {
    List<Noted> notes = new ArrayList<>();
    for (LoginSession session : new LinkedHashSet<>(absent.keySet())) {
      if (!sessions.contains(session)) {
        endAbsence(session, false, now, notes);
      }
    }
    for (LoginSession session : sessions) {
      if (!expected.contains(session) && !hasHelper(session)) {
        absent.putIfAbsent(session, new Absence(now, false));
      }
    }
    expected = Set.copyOf(sessions);
    return notes;
  }

  List<Noted> arrived(UUID run, LoginSession session, Moment now) {
    List<Noted> notes = new ArrayList<>();
    present.put(run, session);
    endAbsence(session, true, now, notes);
    return notes;
  }

  List<Noted> left(UUID run, boolean saidGoodBye, Moment now) {
    List<Noted> notes = new ArrayList<>();
    heardAgain(run, now, notes);
    LoginSession session = present.remove(run);
    if (session != null && expected.contains(session) && !hasHelper(session)) {
      Absence absence = new Absence(now, true);
      absent.put(session, absence);
      if (!saidGoodBye) {
        report(session, absence, now, notes);
      }
    }
    return notes;
  }

  /**
   * A helper fell silent, or spoke again.
   *
   * @param silent whether it stopped or resumed speaking
   */
  List<Noted> silent(UUID run, boolean silent, Moment now) {
    List<Noted> notes = new ArrayList<>();
    LoginSession session = present.get(run);
    if (!silent) {
      heardAgain(run, now, notes);
    } else if (session != null && silentSince.putIfAbsent(run, now) == null) {
      notes.add(gap(session, Gap.Reason.HELPER_STALE, now, null, now));
    }
    return notes;
  }

  /** Reports absences whose grace is over. */
  List<Noted> tick(Moment now) {
    List<Noted> notes = new ArrayList<>();
    absent.forEach(
        (session, absence) -> {
          if (!absence.reported
              && now.uptimeMillis() - absence.since.uptimeMillis() >= GRACE.toMillis()) {
            report(session, absence, now, notes);
          }
        });
    return notes;
  }

  /** Whether {@link #tick} has something to wait for. */
  boolean isWaiting() {
    return absent.values().stream().anyMatch(absence -> !absence.reported);
  }

  boolean hasHelper(LoginSession session) {
    return present.containsValue(session);
  }

  @Nullable LoginSession sessionOf(UUID run) {
    return present.get(run);
  }

  /** A helper of that session which speaks. */
  Optional<UUID> helperIn(LoginSession session) {
    return present.entrySet().stream()
        .filter(
            entry -> entry.getValue().equals(session) && !silentSince.containsKey(entry.getKey()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Each connected helper and its session. */
  Map<UUID, LoginSession> present() {
    return Map.copyOf(present);
  }

  boolean isExpected(LoginSession session) {
    return expected.contains(session);
  }

  SessionSummary.Counts counts() {
    int missing = (int) absent.values().stream().filter(absence -> absence.reported).count();
    return new SessionSummary.Counts(present.size(), silentSince.size(), missing);
  }

  private static void report(LoginSession session, Absence absence, Moment now, List<Noted> notes) {
    absence.reported = true;
    notes.add(gap(session, Gap.Reason.HELPER_MISSING, absence.since, null, now));
  }

  /**
   * A session that loses a helper politely and gets another one goes on: the time in between is a
   * gap, however short. One that ends is not.
   */
  private void endAbsence(LoginSession session, boolean byHelper, Moment now, List<Noted> notes) {
    Absence ended = absent.remove(session);
    if (ended != null && (ended.reported || (byHelper && ended.afterOne))) {
      notes.add(gap(session, Gap.Reason.HELPER_MISSING, ended.since, now, now));
    }
  }

  private void heardAgain(UUID run, Moment now, List<Noted> notes) {
    Moment since = silentSince.remove(run);
    LoginSession session = present.get(run);
    if (since != null && session != null) {
      notes.add(gap(session, Gap.Reason.HELPER_STALE, since, now, now));
    }
  }

  private static Noted gap(
      LoginSession session, Gap.Reason reason, Moment from, @Nullable Moment until, Moment now) {
    // A wall clock that was set back must not make a gap end before it began.
    @Nullable Instant end = until == null ? null : until.wall();
    if (end != null && end.isBefore(from.wall())) {
      end = from.wall();
    }
    return new Noted(now, new Gap(session, reason, from.wall(), end, 0, null));
  }
}
