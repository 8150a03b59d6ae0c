package school.lantern.agent.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.moment.ClockReading;
import school.lantern.agent.moment.ClockStep;
import school.lantern.model.Gap;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.SessionChange;

/**
 * All that is known of the sessions on this machine: what the system says, and what its helpers
 * show. Told events and the time, it returns what is to be recorded. For one thread at a time.
 */
public final class SessionBook {
  private final SessionChange.Source source;
  private final HelperWatch helpers = new HelperWatch();
  private final InferredSessions inferred = new InferredSessions();
  private final SleepWatch sleep = new SleepWatch();
  private final SecondDisplays seconds = new SecondDisplays();

  /** The session that each connected helper believes to be in. */
  private final Map<UUID, String> hints = new HashMap<>();

  private List<OpenSession> told = List.of();
  private boolean looked;

  public SessionBook(SessionChange.Source source) {
    this.source = source;
  }

  /**
   * Takes up where the last run of the service ended, before anything else.
   *
   * @param last what was open then
   * @param lastAlive when that run was last known to live: sessions that are over ended then, as
   *     far as anybody knows
   */
  public List<Noted> resume(Sessions last, Moment lastAlive, Moment now) {
    boolean sameBoot = lastAlive.boot().equals(now.boot());
    List<Noted> notes = new ArrayList<>();
    if (sameBoot) {
      told = last.told();
      inferred.resume(last.inferred(), now);
      if (last.asleep()) {
        turned(
            List.of(
                new SleepWatch.Turn(
                    now, SessionChange.Change.WAKE, SessionChange.Source.CLOCK, true)),
            notes);
      }
    } else {
      inferred.resume(last.inferred(), lastAlive);
      SessionChanges.between(last.told(), List.of(), source, true)
          .forEach(change -> notes.add(new Noted(lastAlive, change)));
      notes.addAll(inferred.tick(now));
    }
    return notes;
  }

  /** The system was asked. */
  public List<Noted> told(List<OpenSession> answer, Moment now) {
    List<OpenSession> sessions = answer.stream().map(this::steadied).toList();
    List<Noted> notes = new ArrayList<>();
    SessionChanges.between(told, sessions, source, !looked)
        .forEach(change -> notes.add(new Noted(now, change)));
    told = List.copyOf(sessions);
    looked = true;
    helpers.present().forEach((run, session) -> recognise(run, session, now, notes));
    told.forEach(open -> inferred.recognised(open.session(), open.session(), now));
    notes.addAll(expect(now));
    return notes;
  }

  /**
   * A desktop stays one until its session is gone: on some systems a session's own programs can
   * have logind say otherwise, and would so be rid of the helper. But one whose X server ended, and
   * that never was one to the system, is text again ({@code startx} came back).
   */
  private OpenSession steadied(OpenSession now) {
    return told.stream()
        .filter(before -> before.graphical() && before.session().equals(now.session()))
        .filter(before -> !now.graphical() || now.display().isEmpty())
        .filter(before -> before.display().isEmpty() || !now.display().isEmpty() || now.graphical())
        .findFirst()
        .map(
            before ->
                new OpenSession(
                    now.session(),
                    before.display().isEmpty() ? now.display() : before.display(),
                    true,
                    now.locked(),
                    now.away()))
        .orElse(now);
  }

  /** Which displays nobody watches, as of the answer that was told last. */
  public List<Noted> unseen(List<UnseenDisplay> displays, Moment now) {
    return seconds.found(displays, now);
  }

  /** A helper that came before the system told of its session is in that session. */
  private void recognise(UUID run, LoginSession session, Moment now, List<Noted> notes) {
    if (inferred.open().contains(session)) {
      SessionMatch.find(told, session.account(), hints.getOrDefault(run, ""))
          .ifPresent(
              found -> {
                notes.addAll(inferred.recognised(session, found, now));
                notes.addAll(helpers.arrived(run, found, now));
              });
    }
  }

  /** The clocks were read: before anything else that happened since the last time. */
  public List<Noted> clocks(ClockReading reading, ClockStep step) {
    List<Noted> notes = new ArrayList<>();
    turned(sleep.read(reading, step.slept()), notes);
    clockSet(step, reading.now(), notes);
    return notes;
  }

  /**
   * Logind called out that the machine goes to sleep or woke up.
   *
   * @param step as of {@link #clocks}, which is not called for the same reading
   */
  public List<Noted> sleep(boolean begins, ClockReading reading, ClockStep step) {
    List<Noted> notes = new ArrayList<>();
    turned(
        begins ? sleep.announced(reading, step.slept()) : sleep.over(reading, step.slept()), notes);
    clockSet(step, reading.now(), notes);
    return notes;
  }

  /** The machine sleeps with every session that is open. */
  private void turned(List<SleepWatch.Turn> turns, List<Noted> notes) {
    for (SleepWatch.Turn turn : turns) {
      for (LoginSession session : sessions().all()) {
        notes.add(
            new Noted(
                turn.at(),
                new SessionChange(session, turn.change(), turn.source(), turn.inferred())));
      }
    }
  }

  private static void clockSet(ClockStep step, Moment now, List<Noted> notes) {
    if (!step.set().isZero()) {
      notes.add(ClockSet.gap(step, now));
    }
  }

  /** A helper connected. */
  public List<Noted> arrived(UUID run, String account, String hint, Moment now) {
    LoginSession session =
        SessionMatch.find(told, account, hint)
            .orElseGet(() -> SessionMatch.inferred(account, hint));
    List<Noted> notes = new ArrayList<>();
    hints.put(run, hint);
    if (!isTold(session)) {
      notes.addAll(inferred.helperArrived(session, now));
    }
    notes.addAll(helpers.arrived(run, session, now));
    notes.addAll(expect(now));
    return notes;
  }

  /** A helper's connection ended. */
  public List<Noted> left(UUID run, boolean saidGoodBye, Moment now) {
    LoginSession session = helpers.sessionOf(run);
    hints.remove(run);
    List<Noted> notes = new ArrayList<>(helpers.left(run, saidGoodBye, now));
    if (session != null && !helpers.hasHelper(session)) {
      notes.addAll(inferred.helperLeft(session, saidGoodBye, now));
    }
    notes.addAll(expect(now));
    return notes;
  }

  /** A program that is not a helper tried to speak as one. */
  public List<Noted> stranger(String account, Moment now) {
    LoginSession session = SessionMatch.find(told, account, "").orElse(null);
    Gap gap = new Gap(session, Gap.Reason.STRANGER, now.wall(), now.wall(), 0, account);
    return List.of(new Noted(now, gap));
  }

  public List<Noted> silent(UUID run, boolean silent, Moment now) {
    return helpers.silent(run, silent, now);
  }

  /** Time passed. */
  public List<Noted> tick(Moment now) {
    List<Noted> notes = new ArrayList<>(helpers.tick(now));
    notes.addAll(inferred.tick(now));
    notes.addAll(expect(now));
    return notes;
  }

  /** Every desktop should have a helper, told or inferred. */
  private List<Noted> expect(Moment now) {
    Set<LoginSession> expected = new LinkedHashSet<>();
    told.stream()
        .filter(OpenSession::graphical)
        .forEach(session -> expected.add(session.session()));
    expected.addAll(inferred.open());
    return helpers.expect(expected, now);
  }

  private boolean isTold(LoginSession session) {
    return told.stream().anyMatch(open -> open.session().equals(session));
  }

  /** The session of a connected helper, or {@code null}. */
  public @Nullable LoginSession sessionOf(UUID run) {
    return helpers.sessionOf(run);
  }

  /** A helper of that session which speaks. */
  public Optional<UUID> helperIn(LoginSession session) {
    return helpers.helperIn(session);
  }

  /** Whether that session should have a helper. */
  public boolean isDesktop(LoginSession session) {
    return helpers.isExpected(session);
  }

  public Sessions sessions() {
    return new Sessions(told, List.copyOf(inferred.open()), sleep.isAsleep());
  }

  /** Whether {@link #tick} should come within a second. */
  public boolean isWaiting() {
    return helpers.isWaiting();
  }

  public SessionSummary summary(List<WatchedSession> each) {
    return new SessionSummary(source, sessions().all().size(), helpers.counts(), each);
  }
}
