package school.lantern.agent.voice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.link.Exchange;
import school.lantern.agent.link.Line;

/**
 * The door at which every account of the computer may ask and tell: a Unix domain socket, or on
 * Windows a named pipe, of its own, apart from the helpers' door. One thread; whatever a peer
 * sends, the worst that happens is that its own connection is closed.
 */
public final class VoiceDoor implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(VoiceDoor.class.getName());
  private static final int CONNECTIONS_MAX = 16;
  private static final int CONNECTIONS_PER_ACCOUNT_MAX = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration NOBODY_THERE = Duration.ofHours(1);

  /** Twenty questions a second are enough for a school, and cost a computer nothing. */
  private static final Duration REST = Duration.ofMillis(50);

  private final VoiceDesk desk;
  private final Exchange exchange;
  private final List<VoiceConnection> connections = new ArrayList<>();
  private final Thread thread = new Thread(this::run, "voice");
  private volatile boolean closing;

  private VoiceDoor(Exchange exchange, VoiceDesk desk) {
    this.desk = desk;
    this.exchange = exchange;
  }

  /**
   * Opens the door.
   *
   * @param address made anew; a stale one from before a crash is removed
   */
  public static VoiceDoor open(Path address, VoiceDesk desk) throws IOException {
    VoiceDoor door = new VoiceDoor(Exchange.listen(address, CONNECTIONS_MAX), desk);
    door.thread.setDaemon(true);
    door.thread.start();
    return door;
  }

  private void run() {
    while (!closing) {
      try {
        exchange.await((connections.isEmpty() ? NOBODY_THERE : PATIENCE).toMillis());
        answer();
        List.copyOf(connections).forEach(this::attend);
      } catch (IOException | RuntimeException unexpected) {
        LOG.log(Level.SEVERE, "The door of voices stumbled and goes on", unexpected);
        LockSupport.parkNanos(REST.toNanos());
      }
    }
  }

  private void answer() throws IOException {
    for (Line line = next(); line != null; line = next()) {
      if (isAdmitted(line.peer())) {
        connections.add(new VoiceConnection(line));
      } else {
        line.close();
      }
    }
  }

  /** Who is gone before being known does not keep others waiting. */
  private @Nullable Line next() {
    try {
      return exchange.answer();
    } catch (IOException gone) {
      return null;
    }
  }

  private boolean isAdmitted(Line.Peer peer) {
    long same = connections.stream().filter(one -> one.account().equals(peer.account())).count();
    return peer.hasName()
        && connections.size() < CONNECTIONS_MAX
        && same < CONNECTIONS_PER_ACCOUNT_MAX;
  }

  private void attend(VoiceConnection connection) {
    try {
      VoiceQuestion question = connection.receive();
      if (question != null) {
        connection.send(desk.answer(connection.account(), question));
        LockSupport.parkNanos(REST.toNanos());
      }
      if (!connection.olderThan(PATIENCE.toNanos())) {
        return; // an answer that its asker has not taken yet would be lost with its pipe
      }
    } catch (IOException rude) {
      LOG.log(
          Level.FINE,
          "Connection of {0} closed: {1}",
          new Object[] {connection.account(), rude.getMessage()});
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "A question could not be answered", failed);
    }
    connections.remove(connection);
    connection.close();
  }

  @Override
  public void close() {
    closing = true;
    exchange.wake();
    try {
      thread.join();
      connections.forEach(VoiceConnection::close);
      exchange.close();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    } catch (IOException failed) {
      LOG.log(Level.FINE, "The door of voices did not close cleanly", failed);
    }
  }
}
