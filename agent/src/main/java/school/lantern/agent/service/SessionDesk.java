package school.lantern.agent.service;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.lantern.agent.link.Helper;
import school.lantern.agent.link.HelperEvents;
import school.lantern.agent.session.Noted;
import school.lantern.agent.session.OpenSession;
import school.lantern.agent.session.SessionBook;
import school.lantern.agent.session.SessionSource;
import school.lantern.agent.session.SessionSummary;
import school.lantern.agent.session.Sessions;
import school.lantern.agent.spool.Source;
import school.lantern.agent.spool.Spool;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.Observation;

/** Brings helpers and sessions together and writes down what follows. Safe for several threads. */
final class SessionDesk implements HelperEvents {
  private static final Logger LOG = Logger.getLogger(SessionDesk.class.getName());

  private final SessionSource source;
  private final SessionBook book;
  private final Spool spool;
  private final Journal journal;
  private final Supplier<Moment> clock;

  /** A helper that reconnects may be there twice for a moment. */
  private final Map<UUID, Integer> connections = new HashMap<>();

  private final Consumer<Sessions> onChange;
  private Sessions told = Sessions.NONE;
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
      Supplier<Moment> clock,
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
    Sessions now = book.sessions();
    if (!now.equals(told)) {
      told = now;
      onChange.accept(now);
    }
  }

  synchronized void resume(Sessions last, Moment lastAlive) {
    note(book.resume(last, lastAlive, clock.get()));
  }

  /** Asks the system which sessions there are. */
  void look() {
    try {
      List<OpenSession> open = source.open();
      synchronized (this) {
        note(book.told(open, clock.get()));
      }
      toldTrouble = false;
    } catch (IOException notNow) {
      if (!toldTrouble) {
        LOG.log(Level.WARNING, "The sessions cannot be read; the last answer stays", notNow);
        toldTrouble = true;
      }
    }
  }

  synchronized void tick() {
    note(book.tick(clock.get()));
  }

  synchronized boolean isWaiting() {
    return book.isWaiting();
  }

  synchronized Sessions sessions() {
    return book.sessions();
  }

  synchronized SessionSummary summary() {
    return book.summary();
  }

  @Override
  public synchronized LoginSession arrived(Helper helper) {
    connections.merge(helper.run(), 1, Integer::sum);
    List<Noted> notes =
        book.arrived(helper.run(), helper.account(), helper.sessionHint(), clock.get());
    note(notes);
    return Objects.requireNonNull(book.sessionOf(helper.run()));
  }

  @Override
  public void observed(Helper helper, long n, Moment at, Observation what) {
    Optional<Observation> attributed;
    synchronized (this) {
      LoginSession session = Objects.requireNonNull(book.sessionOf(helper.run()));
      attributed = Attribution.of(what, session);
    }
    if (attributed.isEmpty()) {
      LOG.warning(() -> helper.account() + " says what no helper can know: " + what.kind());
      return;
    }
    if (spool.append(at, attributed.get(), new Source(helper.run(), n))) {
      journal.appended(attributed.get().urgent());
    }
  }

  @Override
  public synchronized void silent(Helper helper, boolean silent) {
    note(book.silent(helper.run(), silent, clock.get()));
  }

  @Override
  public synchronized void left(Helper helper, boolean saidGoodBye) {
    if (connections.merge(helper.run(), -1, Integer::sum) > 0) {
      return;
    }
    connections.remove(helper.run());
    note(book.left(helper.run(), saidGoodBye, clock.get()));
  }
}
