package school.lantern.demo.footprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between agent and collector and counts the bytes both ways, as they are on the wire. */
final class Relay implements AutoCloseable {
  private static final int BUFFER_BYTES = 16 << 10;

  private final ServerSocket door;
  private final URI collector;
  private final AtomicLong bytes = new AtomicLong();

  private Relay(ServerSocket door, URI collector) {
    this.door = door;
    this.collector = collector;
  }

  static Relay before(URI collector) throws IOException {
    Relay relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), collector);
    Thread.ofVirtual().start(relay::serve);
    return relay;
  }

  /** The collector as the agent sees it. */
  URI address() {
    return URI.create("https://" + collector.getHost() + ":" + door.getLocalPort());
  }

  long bytes() {
    return bytes.get();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket agent = door.accept();
        Socket there = new Socket(collector.getHost(), collector.getPort());
        Thread.ofVirtual().start(() -> pass(agent, there));
        Thread.ofVirtual().start(() -> pass(there, agent));
      } catch (IOException closedOrRefused) {
        // the agent tries again by itself
      }
    }
  }

  private void pass(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes.addAndGet(read);
        out.write(buffer, 0, read);
      }
    } catch (IOException ended) {
      // so does the other direction
    }
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
