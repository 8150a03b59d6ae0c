package school.lantern.agent.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.log.Trouble;

/**
 * The service's end of the link, at which every user's helper may knock.
 *
 * <p>One thread for all helpers. Whatever a peer sends, the worst that happens is that its own
 * connection is closed.
 */
public final class HelperDoor implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(HelperDoor.class.getName());
  private static final Trouble NOT_KEPT =
      new Trouble(LOG, Level.WARNING, "What a helper said could not be kept; it will try again");
  private static final int CONNECTIONS_MAX = 64;
  private static final int CONNECTIONS_PER_ACCOUNT_MAX = 8;
  private static final int LINES_A_TURN = 16;
  private static final long LOOK_AT_LEAST_EVERY_MILLIS = 60_000;

  private final Exchange exchange;
  private final HelperEvents events;
  private final @Nullable String group;
  private final List<HelperConnection> connections = new ArrayList<>();
  private final Set<UUID> voicesWanted = ConcurrentHashMap.newKeySet();
  private final Thread thread;
  private volatile @Nullable Handout handout;
  private volatile boolean closing;
  private @Nullable Handout handedOut;

  private HelperDoor(
      Exchange exchange, @Nullable Handout handout, HelperEvents events, @Nullable String group) {
    this.exchange = exchange;
    this.events = events;
    this.group = group;
    this.handout = handout;
    this.handedOut = handout;
    this.thread = new Thread(this::run, "door");
  }

  /**
   * Opens the door.
   *
   * @param socket made anew; a stale one from before a crash is removed, so the caller must have
   *     made sure that no other service runs
   */
  public static HelperDoor open(Path socket, @Nullable Handout handout, HelperEvents events)
      throws IOException {
    return open(socket, handout, events, null);
  }

  /**
   * As {@link #open(Path, Handout, HelperEvents)}, for one kind of helper only.
   *
   * @param group of the processes that are let in: no program of a pupil's has it. Everybody's if
   *     {@code null}
   */
  public static HelperDoor open(
      Path socket, @Nullable Handout handout, HelperEvents events, @Nullable String group)
      throws IOException {
    Exchange exchange = Exchange.listen(socket, CONNECTIONS_MAX);
    HelperDoor door = new HelperDoor(exchange, handout, events, group);
    door.thread.start();
    return door;
  }

  /** Gives a new policy to all helpers, those that come later included. */
  public void handOut(Handout next) {
    handout = next;
    exchange.wake();
  }

  /** Has this helper open the window of voices, if it is still there. */
  public void openVoice(UUID run) {
    voicesWanted.add(run);
    exchange.wake();
  }

  private void run() {
    while (!closing) {
      try {
        exchange.await(millisUntilNextBeat());
        answer();
        handOutIfNew();
        for (HelperConnection connection : List.copyOf(connections)) {
          attend(connection, this::converse);
        }
      } catch (IOException | RuntimeException unexpected) {
        LOG.log(Level.SEVERE, "The door stumbled and goes on", unexpected);
      }
    }
  }

  private long millisUntilNextBeat() {
    long next = LOOK_AT_LEAST_EVERY_MILLIS;
    for (HelperConnection connection : connections) {
      next = Math.min(next, connection.millisUntilNextBeat());
    }
    return next;
  }

  private void answer() {
    try {
      Line line;
      // A closed line gives its descriptor back when the exchange waits the next time.
      for (int lines = 0; lines < LINES_A_TURN && (line = exchange.answer()) != null; lines++) {
        if (group == null || group.equals(line.peer().group())) {
          admit(new HelperConnection(line, events));
        } else {
          turnAway(line);
        }
      }
    } catch (IOException notThisOne) {
      LOG.log(Level.WARNING, "A helper could not connect", notThisOne);
    }
  }

  private void turnAway(Line stranger) throws IOException {
    stranger.close();
    Line.Peer peer = stranger.peer();
    events.stranger(peer.hasName() ? peer.account() : HelperEvents.UNNAMED);
  }

  private void admit(HelperConnection connection) throws IOException {
    long sameAccount =
        connections.stream().filter(other -> other.account().equals(connection.account())).count();
    if (connections.size() >= CONNECTIONS_MAX || sameAccount >= CONNECTIONS_PER_ACCOUNT_MAX) {
      LOG.log(Level.WARNING, "Too many connections; one of {0} refused", connection.account());
      connection.close();
    } else {
      connections.add(connection);
    }
  }

  private boolean converse(HelperConnection connection) throws IOException {
    if (!connection.receive(handout)) {
      return false;
    }
    connection.openVoice(voicesWanted);
    connection.beat();
    connection.flush();
    return true;
  }

  private void handOutIfNew() {
    Handout current = handout;
    if (current == null || current.equals(handedOut)) {
      return;
    }
    handedOut = current;
    for (HelperConnection connected : List.copyOf(connections)) {
      attend(
          connected,
          connection -> {
            connection.handOut(current);
            return true;
          });
    }
  }

  private interface Attention {
    boolean goesOn(HelperConnection connection) throws IOException;
  }

  private void attend(HelperConnection connection, Attention attention) {
    boolean goesOn = false;
    try {
      goesOn = attention.goesOn(connection);
    } catch (IOException broken) {
      LOG.log(
          Level.WARNING,
          "Connection of {0} closed: {1}",
          new Object[] {connection.account(), broken.getMessage()});
    } catch (RuntimeException notKept) {
      NOT_KEPT.came(notKept);
    }
    if (!goesOn) {
      drop(connection);
    }
  }

  private void drop(HelperConnection connection) {
    connections.remove(connection);
    try {
      connection.close();
    } catch (IOException | RuntimeException failed) {
      LOG.log(Level.WARNING, "A helper's leave could not be noted", failed);
    }
  }

  /** Lets go of the helpers; they come back when a service is there again. */
  @Override
  public void close() {
    closing = true;
    exchange.wake();
    try {
      thread.join();
      for (HelperConnection connection : connections) {
        connection.abandon();
      }
      exchange.close();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    } catch (IOException failed) {
      LOG.log(Level.FINE, "The door did not close cleanly", failed);
    }
  }
}
