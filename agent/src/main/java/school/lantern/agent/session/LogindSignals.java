package school.lantern.agent.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.bus.BusConnection;
import school.lantern.agent.bus.BusMessage;

/**
 * Hears on the system's bus when logind puts the machine to sleep, and when a session is locked or
 * goes to the back: neither lock nor sleep shows in any file.
 *
 * <p>One thread that waits in the kernel until something is called out. Only what logind calls out
 * to everybody counts: any pupil may send a signal of the same name to this connection, which would
 * put the machine to sleep on paper.
 *
 * <p>It holds no inhibitor lock: that is a file descriptor, which Java cannot take from a socket,
 * and a process that holds one would have to run all day. So a machine may be asleep before the
 * call is heard; see {@link SleepWatch}.
 */
public final class LogindSignals implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LogindSignals.class.getName());
  private static final long CLOSE_TIMEOUT_MILLIS = 3000;

  private static final String FROM_LOGIND = "type='signal',sender='org.freedesktop.login1',";
  private static final List<String> RULES =
      List.of(
          FROM_LOGIND + "interface='org.freedesktop.login1.Manager',member='PrepareForSleep'",
          FROM_LOGIND
              + "interface='org.freedesktop.DBus.Properties',member='PropertiesChanged',"
              + "path_namespace='/org/freedesktop/login1/session'");

  private final Path socket;
  private final SignalListener listener;
  private @Nullable Thread thread;
  private volatile boolean closing;
  private volatile boolean toldTrouble;

  /**
   * Hears nothing until {@link #listen}.
   *
   * @param socket the bus's
   */
  public LogindSignals(Path socket, SignalListener listener) {
    this.socket = socket;
    this.listener = listener;
  }

  /** Begins to listen, or begins again when the bus was lost. From one thread. */
  public void listen() {
    if (!closing && (thread == null || !thread.isAlive())) {
      Thread next = new Thread(this::run, "bus");
      next.setDaemon(true);
      next.start();
      thread = next;
    }
  }

  private void run() {
    try (BusConnection bus = BusConnection.open(socket)) {
      for (String rule : RULES) {
        bus.match(rule);
      }
      toldTrouble = false;
      while (!closing) {
        hear(bus);
      }
    } catch (IOException | RuntimeException lost) {
      if (!closing && !toldTrouble) {
        toldTrouble = true;
        LOG.log(Level.WARNING, "Logind cannot be heard; sleep is told by the clocks", lost);
      }
    }
  }

  private void hear(BusConnection bus) throws IOException {
    boolean changed = false;
    for (BusMessage next = bus.next(); next != null; next = bus.arrived()) {
      if (next.type() != BusMessage.SIGNAL || next.origin().direct()) {
        continue;
      }
      if (next.member().equals("PrepareForSleep")) {
        listener.sleep(next.isTrue());
      } else if (next.member().equals("PropertiesChanged")) {
        changed |= next.mentions("LockedHint") || next.mentions("Active");
      }
    }
    if (changed) {
      listener.sessionsChanged();
    }
  }

  /** Stops listening; the listener is not called afterwards. */
  @Override
  public void close() {
    closing = true;
    Thread running = thread;
    if (running == null) {
      return;
    }
    running.interrupt(); // closes the channel that it waits on
    try {
      running.join(CLOSE_TIMEOUT_MILLIS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
