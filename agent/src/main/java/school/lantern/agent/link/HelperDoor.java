package school.lantern.agent.link;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The service's end of the link: a Unix domain socket that every user may connect to.
 *
 * <p>One thread for all helpers. Whatever a peer sends, the worst that happens is that its own
 * connection is closed.
 */
public final class HelperDoor implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(HelperDoor.class.getName());
  private static final int CONNECTIONS_MAX = 64;
  private static final int CONNECTIONS_PER_ACCOUNT_MAX = 8;
  private static final long LOOK_AT_LEAST_EVERY_MILLIS = 60_000;

  private final ServerSocketChannel server;
  private final Selector selector;
  private final HelperEvents events;
  private final Map<SelectionKey, HelperConnection> connections = new LinkedHashMap<>();
  private final Thread thread;
  private volatile @Nullable Handout handout;
  private volatile boolean closing;
  private @Nullable Handout handedOut;

  private HelperDoor(ServerSocketChannel server, @Nullable Handout handout, HelperEvents events)
      throws IOException {
    this.server = server;
    this.events = events;
    this.handout = handout;
    this.handedOut = handout;
    this.selector = Selector.open();
    server.configureBlocking(false);
    server.register(selector, SelectionKey.OP_ACCEPT);
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
    Files.deleteIfExists(socket);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket), CONNECTIONS_MAX);
    // Every pupil's helper must get in; who it is, the kernel tells.
    Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-rw-rw-"));
    HelperDoor door = new HelperDoor(server, handout, events);
    door.thread.start();
    return door;
  }

  /** Gives a new policy to all helpers, those that come later included. */
  public void handOut(Handout next) {
    handout = next;
    selector.wakeup();
  }

  private void run() {
    while (!closing) {
      try {
        selector.select(this::look, millisUntilNextBeat());
        handOutIfNew();
        for (SelectionKey key : List.copyOf(connections.keySet())) {
          attend(key, connection -> beat(key, connection));
        }
      } catch (IOException | RuntimeException unexpected) {
        LOG.log(Level.SEVERE, "The door stumbled and goes on", unexpected);
      }
    }
  }

  private long millisUntilNextBeat() {
    long next = LOOK_AT_LEAST_EVERY_MILLIS;
    for (HelperConnection connection : connections.values()) {
      next = Math.min(next, connection.millisUntilNextBeat());
    }
    return next;
  }

  private void look(SelectionKey key) {
    if (key.isValid() && key.isAcceptable()) {
      accept();
    } else {
      attend(key, connection -> key.isReadable() ? connection.receive(handout) : true);
    }
  }

  private void accept() {
    try {
      SocketChannel socket = server.accept();
      if (socket == null) {
        return;
      }
      HelperConnection connection = new HelperConnection(socket, events);
      long sameAccount =
          connections.values().stream()
              .filter(other -> other.account().equals(connection.account()))
              .count();
      if (connections.size() >= CONNECTIONS_MAX || sameAccount >= CONNECTIONS_PER_ACCOUNT_MAX) {
        LOG.log(Level.WARNING, "Too many connections; one of {0} refused", connection.account());
        connection.close();
        return;
      }
      socket.configureBlocking(false);
      connections.put(socket.register(selector, SelectionKey.OP_READ), connection);
    } catch (IOException notThisOne) {
      LOG.log(Level.WARNING, "A helper could not connect", notThisOne);
    }
  }

  private static boolean beat(SelectionKey key, HelperConnection connection) throws IOException {
    connection.beat();
    key.interestOps(connection.interestOps());
    return true;
  }

  private void handOutIfNew() {
    Handout current = handout;
    if (current == null || current.equals(handedOut)) {
      return;
    }
    handedOut = current;
    for (SelectionKey key : List.copyOf(connections.keySet())) {
      attend(
          key,
          connection -> {
            connection.handOut(current);
            return true;
          });
    }
  }

  private interface Attention {
    boolean goesOn(HelperConnection connection) throws IOException;
  }

  private void attend(SelectionKey key, Attention attention) {
    HelperConnection connection = connections.get(key);
    if (connection == null) {
      return;
    }
    boolean goesOn = false;
    try {
      goesOn = attention.goesOn(connection);
    } catch (IOException broken) {
      LOG.log(
          Level.WARNING,
          "Connection of {0} closed: {1}",
          new Object[] {connection.account(), broken.getMessage()});
    } catch (RuntimeException notKept) {
      LOG.log(Level.WARNING, "What a helper said could not be kept; it will try again", notKept);
    }
    if (!goesOn) {
      drop(key, connection);
    }
  }

  private void drop(SelectionKey key, HelperConnection connection) {
    key.cancel();
    connections.remove(key);
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
    selector.wakeup();
    try {
      thread.join();
      for (HelperConnection connection : connections.values()) {
        connection.abandon();
      }
      server.close();
      selector.close();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    } catch (IOException failed) {
      LOG.log(Level.FINE, "The door did not close cleanly", failed);
    }
  }
}
