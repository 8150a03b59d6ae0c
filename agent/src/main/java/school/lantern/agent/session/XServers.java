package school.lantern.agent.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.lantern.agent.account.SocketPeer;
import school.lantern.agent.session.XServer.Running;

/**
 * The X servers of this machine and whose they are. Each is asked once, by the kernel's word on its
 * socket; it is remembered as long as its process lives, whatever becomes of the socket. For one
 * thread at a time.
 */
class XServers {
  /** Any program can make sockets of such names; a real desktop's have low numbers. */
  private static final int SOCKETS_MAX = 64;

  private static final Logger LOG = Logger.getLogger(XServers.class.getName());

  private final ProcessFacts processes = new ProcessFacts(Path.of("/proc"));
  private final Map<String, XServer> known = new HashMap<>();

  /** Names of sockets, which tell in no time whether something changed. */
  Set<String> sockets() {
    return XSockets.all(SOCKETS_MAX);
  }

  /**
   * All servers but those of some displays.
   *
   * @param named displays whose server the system itself vouches for
   */
  List<XServer> besides(Set<String> named) {
    Set<String> sockets = sockets();
    known.entrySet().removeIf(entry -> isOver(entry.getKey(), entry.getValue(), sockets));
    for (String socket : sockets) {
      if (!named.contains(XSockets.display(socket)) && !known.containsKey(socket)) {
        ask(socket);
      }
    }
    return known.values().stream()
        .filter(server -> !named.contains(server.display()))
        .distinct() // most listen at two sockets
        .toList();
  }

  private boolean isOver(String socket, XServer server, Set<String> sockets) {
    return server.process().pid() == 0
        ? !sockets.contains(socket)
        : !processes.lives(server.process());
  }

  private void ask(String socket) {
    String display = XSockets.display(socket);
    try {
      SocketPeer peer = SocketPeer.at(socket);
      known.put(socket, new XServer(display, peer.account(), facts(peer.pid())));
    } catch (IOException notAsked) {
      closed(socket, display);
    } catch (LinkageError noLibrary) {
      LOG.log(Level.WARNING, "Whose X servers are, only their files tell", noLibrary);
      byFile(socket, display);
    }
  }

  /** The process that began to listen may have left the socket to a child. */
  private Running facts(long pid) {
    try {
      return processes.of(pid);
    } catch (IOException gone) {
      return Running.UNKNOWN;
    }
  }

  /** Whoever lets nobody ask; not who has left a file behind. */
  private void closed(String socket, String display) {
    if (!Files.isWritable(Path.of(socket))) {
      byFile(socket, display);
    }
  }

  private void byFile(String socket, String display) {
    try {
      String owner = Files.getOwner(Path.of(socket)).getName();
      known.put(socket, new XServer(display, owner, Running.UNKNOWN));
    } catch (IOException gone) {
      // so is its server
    }
  }
}
