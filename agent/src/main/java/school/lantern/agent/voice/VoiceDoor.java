package school.lantern.agent.voice;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * The door at which every account of the computer may ask and tell: a Unix domain socket of its
 * own, apart from the helpers' door. One thread; whatever a peer sends, the worst that happens is
 * that its own connection is closed.
 */
public final class VoiceDoor implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(VoiceDoor.class.getName());
  private static final int CONNECTIONS_MAX = 16;
  private static final int CONNECTIONS_PER_ACCOUNT_MAX = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Twenty questions a second are enough for a school, and cost a computer nothing. */
  private static final Duration REST = Duration.ofMillis(50);

  private final VoiceDesk desk;
  private final ServerSocketChannel server;
  private final Selector selector;
  private final List<VoiceConnection> connections = new ArrayList<>();
  private final Thread thread = new Thread(this::run, "voice");
  private volatile boolean closing;

  private VoiceDoor(ServerSocketChannel server, VoiceDesk desk) throws IOException {
    this.desk = desk;
    this.server = server;
    this.selector = Selector.open();
    server.configureBlocking(false);
    server.register(selector, SelectionKey.OP_ACCEPT);
  }

  /**
   * Opens the door.
   *
   * @param address made anew; a stale one from before a crash is removed
   */
  public static VoiceDoor open(Path address, VoiceDesk desk) throws IOException {
    Files.deleteIfExists(address);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(address), CONNECTIONS_MAX);
    Files.setPosixFilePermissions(address, PosixFilePermissions.fromString("rw-rw-rw-"));
    VoiceDoor door = new VoiceDoor(server, desk);
    door.thread.setDaemon(true);
    door.thread.start();
    return door;
  }

  private void run() {
    while (!closing) {
      try {
        selector.select(key -> {}, connections.isEmpty() ? 0 : PATIENCE.toMillis());
        answer();
        List.copyOf(connections).forEach(this::attend);
      } catch (IOException | RuntimeException unexpected) {
        LOG.log(Level.SEVERE, "The door of voices stumbled and goes on", unexpected);
        LockSupport.parkNanos(REST.toNanos());
      }
    }
  }

  private void answer() throws IOException {
    for (SocketChannel socket = server.accept(); socket != null; socket = server.accept()) {
      @Nullable String account = admitted(socket);
      if (account == null) {
        socket.close();
      } else {
        socket.configureBlocking(false);
        socket.register(selector, SelectionKey.OP_READ);
        connections.add(new VoiceConnection(socket, account));
      }
    }
  }

  private @Nullable String admitted(SocketChannel socket) {
    try {
      String account = socket.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
      long same = connections.stream().filter(one -> one.account().equals(account)).count();
      boolean named = !account.matches("\\d+"); // one person can have 65,536 ids without a name
      boolean room =
          named && connections.size() < CONNECTIONS_MAX && same < CONNECTIONS_PER_ACCOUNT_MAX;
      return room ? account : null;
    } catch (IOException gone) {
      return null;
    }
  }

  private void attend(VoiceConnection connection) {
    try {
      VoiceQuestion question = connection.receive();
      if (question == null && !connection.olderThan(PATIENCE.toNanos())) {
        return;
      }
      if (question != null) {
        connection.send(desk.answer(connection.account(), question));
        LockSupport.parkNanos(REST.toNanos());
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
    selector.wakeup();
    try {
      thread.join();
      connections.forEach(VoiceConnection::close);
      server.close();
      selector.close();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    } catch (IOException failed) {
      LOG.log(Level.FINE, "The door of voices did not close cleanly", failed);
    }
  }
}
