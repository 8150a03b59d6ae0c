package school.lantern.agent.service;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.lantern.agent.link.Helper;
import school.lantern.agent.link.HelperEvents;
import school.lantern.agent.moment.ClockReading;
import school.lantern.agent.moment.ClockSteps;
import school.lantern.agent.session.Missed;
import school.lantern.agent.session.Noted;
import school.lantern.agent.session.OpenSession;
import school.lantern.agent.session.SessionBook;
import school.lantern.agent.session.SessionSource;
import school.lantern.agent.session.SessionSummary;
import school.lantern.agent.session.Sessions;
import school.lantern.agent.session.SignalListener;
import school.lantern.agent.spool.Source;
import school.lantern.agent.spool.Spool;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.Observation;

/**
 * Brings helpers, sessions and clocks together and writes down what follows. Safe for several
 * threads.
 *
 * <p>Whatever happens, the clocks are read first: a session that ended while the machine slept was
 * asleep before it ended.
 */
final class SessionDesk implements HelperEvents, SignalListener {
  private static final Logger LOG = Logger.getLogger(SessionDesk.class.getName());

  /** Any pupil can lock and unlock the own session a thousand times a second. */
  private static final Duration LOOK_ON_SIGNAL_EVERY = Duration.ofSeconds(1);

  private final SessionSource source;
  private final SessionBook book;
  private final Spool spool;
  private final Journal journal;
  private final Supplier<ClockReading> clock;
  private final ClockSteps steps = new ClockSteps();

  /** A helper that reconnects may be there twice for a moment. */
  private final Map<UUID, Integer> connections = new HashMap<>();

  private final Strangers strangers = new Strangers();
  private final HelperBoard board = new HelperBoard();
  private final Consumer<Sessions> onChange;
  private Sessions told = Sessions.NONE;

  /** One look at a time: an older answer must not come after a newer one. */
  private final Object looking = new Object();

  private final Every looksOnSignal = new Every(LOOK_ON_SIGNAL_EVERY);
  private boolean lookWanted;
  private boolean toldTrouble;

  /**
   * Empty until it {@link #look looks}.
   *
   * @param onChange told at once when another set of sessions is open, for the next run's sake
   */
  SessionDesk(
      SessionSource source,
      Spool spool,
      Journal journal,
      Supplier<ClockReading> clock,
      Consumer<Sessions> onChange) {
    this.source = source;
    this.book = new SessionBook(source.name());
    this.spool = spool;
    this.journal = journal;
    this.clock = clock;
    this.onChange = onChange;
  }

  private void note(List<Noted> notes) {
    journal.note(notes);
    board.noted(notes);
    Sessions now = book.sessions();
    if (!now.equals(told)) {
      told = now;
      onChange.accept(now);
    }
  }

  synchronized void resume(Sessions last, Moment lastAlive) {
    ClockReading reading = clock.get();
    if (lastAlive.boot().equals(reading.now().boot())) {
      steps.resume(lastAlive);
    }
    note(Missed.resume(book, source, last, lastAlive, reading.now()));
  }

  /** The time, after what the clocks tell was written down. */
  private Moment now() {
    ClockReading reading = clock.get();
    note(book.clocks(reading, steps.read(reading)));
    return reading.now();
  }

  /** Asks the system which sessions there are. */
  void look() {
    synchronized (looking) {
      try {
        List<OpenSession> open = source.open();
        synchronized (this) {
          note(book.told(open, now()));
          note(book.unseen(source.unseen(), now()));
        }
        toldTrouble = false;
      } catch (IOException notNow) {
        if (!toldTrouble) {
          LOG.log(Level.WARNING, "The sessions cannot be read; the last answer stays", notNow);
          toldTrouble = true;
        }
      }
    }
  }

  @Override
  public void sessionsChanged() {
    boolean atOnce;
    synchronized (this) {
      atOnce = looksOnSignal.isDue(now());
      lookWanted |= !atOnce;
    }
    if (atOnce) {
      look();
    }
  }

  /** Whether a look was put off, or is due since something changed. Asking settles it. */
  boolean takeLookWanted() {
    boolean changed = source.hasChanged();
    synchronized (this) {
      boolean wanted = lookWanted || changed;
      lookWanted = false;
      return wanted;
    }
  }

  @Override
  public synchronized void sleep(boolean begins) {
    ClockReading reading = clock.get();
    note(book.sleep(begins, reading, steps.read(reading)));
  }

  synchronized void tick() {
    note(book.tick(now()));
  }

  synchronized boolean isWaiting() {
    return book.isWaiting();
  }

  synchronized Sessions sessions() {
    return book.sessions();
  }

  /** A helper that can show something in that session: not where X is a guest only. */
  synchronized Optional<UUID> helperToShow(LoginSession session) {
    boolean wayland =
        book.sessions().told().stream()
            .anyMatch(open -> open.session().equals(session) && open.isWayland());
    return wayland ? Optional.empty() : book.helperIn(session);
  }

  /**
   * How the watch stands.
   *
   * @param readsTyping of these accounts typing is looked at
   */
  synchronized SessionSummary summary(Predicate<String> readsTyping) {
    return book.summary(board.each(book, readsTyping));
  }

  @Override
  public synchronized LoginSession arrived(Helper helper) {
    connections.merge(helper.run(), 1, Integer::sum);
    board.arrived(helper, now());
    List<Noted> notes = book.arrived(helper.run(), helper.account(), helper.sessionHint(), now());
    note(notes);
    return Objects.requireNonNull(book.sessionOf(helper.run()));
  }

  @Override
  public void observed(Helper helper, long n, Moment at, Observation what) {
    Optional<Observation> attributed;
    synchronized (this) {
      LoginSession session = Objects.requireNonNull(book.sessionOf(helper.run()));
      attributed = Attribution.of(what, session);
      attributed.ifPresent(said -> board.said(helper.run(), said));
    }
    if (attributed.isEmpty()) {
      LOG.warning(() -> helper.account() + " says what no helper can know: " + what.kind());
      return;
    }
    if (spool.append(at, attributed.get(), new Source(helper.run(), n))) {
      journal.appended(attributed.get().urgent());
    }
  }

  /** How many helpers spare the computer. */
  synchronized int slowHelpers() {
    return board.slowHelpers();
  }

  @Override
  public synchronized void stranger(String account) {
    Moment now = now();
    if (strangers.isNews(account, now)) {
      LOG.log(Level.WARNING, "A program of {0} knocked as if it were a helper", account);
      note(book.stranger(account, now));
    }
  }

  @Override
  public synchronized void silent(Helper helper, boolean silent) {
    note(book.silent(helper.run(), silent, now()));
  }

  @Override
  public synchronized void left(Helper helper, boolean saidGoodBye) {
    if (connections.merge(helper.run(), -1, Integer::sum) > 0) {
      return;
    }
    connections.remove(helper.run());
    board.left(helper.run());
    note(book.left(helper.run(), saidGoodBye, now()));
  }
}
