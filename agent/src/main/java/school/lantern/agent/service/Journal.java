package school.lantern.agent.service;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.lantern.agent.log.Trouble;
import school.lantern.agent.session.Noted;
import school.lantern.agent.spool.Spool;
import school.lantern.agent.spool.SpoolException;

/**
 * What the service itself notes, on its way into the spool.
 *
 * <p>Loss policy: while the spool does not take anything (a full disk), the newest {@link
 * #HELD_MAX} facts wait in memory; what does not fit is lost with a line in the log.
 */
final class Journal {
  private static final Logger LOG = Logger.getLogger(Journal.class.getName());
  private static final Trouble NOT_NOW =
      new Trouble(LOG, Level.WARNING, "The spool takes nothing now; facts wait");
  private static final int HELD_MAX = 500;

  private final Spool spool;
  private final Consumer<Boolean> onAppended;
  private final Deque<Noted> held = new ArrayDeque<>();

  /**
   * Writes into that spool.
   *
   * @param onAppended told after each append whether it was urgent
   */
  Journal(Spool spool, Consumer<Boolean> onAppended) {
    this.spool = spool;
    this.onAppended = onAppended;
  }

  synchronized void note(Collection<Noted> notes) {
    for (Noted noted : notes) {
      if (held.size() == HELD_MAX) {
        held.remove();
        LOG.severe("The spool takes nothing; a fact of the service was lost");
      }
      held.add(noted);
    }
    writeHeld();
  }

  /** Something else went into the spool. */
  void appended(boolean urgent) {
    onAppended.accept(urgent);
  }

  /** Also called now and then with nothing new. */
  synchronized void writeHeld() {
    try {
      while (!held.isEmpty()) {
        Noted next = held.element();
        spool.append(next.at(), next.what());
        held.remove();
        onAppended.accept(next.what().urgent());
      }
    } catch (SpoolException notNow) {
      NOT_NOW.came(notNow);
    }
  }
}
