package school.lantern.agent.collector;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A line to a collector that goes bad in the ways that lines do. */
public final class FaultyLine implements AutoCloseable {
  /** What is wrong with it. */
  public enum Fault {
    NONE,
    /** Half open: it is there, and nothing arrives at either end. */
    SWALLOWS,
    /** Broken off with a reset while the agent speaks. */
    RESETS_REQUESTS,
    /** Broken off with a reset while the collector answers: it has stored what it got. */
    RESETS_ANSWERS,
    /** Bytes from the collector arrive changed: no TLS record is what it was. */
    GARBLES,
    /** Something that speaks no TLS has taken the collector's place. */
    SPEAKS_PLAINLY
  }

  private static final byte[] PLAIN =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII);
  private static final int BUFFER_BYTES = 8 << 10;

  /** How it is from now on. */
  public volatile Fault fault = Fault.NONE;

  private final int collectorPort;
  private final ServerSocket door;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  public FaultyLine(int collectorPort) throws IOException {
    this.collectorPort = collectorPort;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::serve);
  }

  /** The collector, through this line. */
  public URI address() {
    return URI.create("https://localhost:" + door.getLocalPort());
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket agent = door.accept();
        Socket collector = new Socket(InetAddress.getLoopbackAddress(), collectorPort);
        threads.execute(() -> pass(agent, collector, true));
        threads.execute(() -> pass(collector, agent, false));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void pass(Socket from, Socket to, boolean fromAgent) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        switch (fault) {
          case NONE -> out.write(buffer, 0, read);
          case SWALLOWS -> {}
          case RESETS_REQUESTS -> {
            if (fromAgent) {
              reset(from);
              return;
            }
            out.write(buffer, 0, read);
          }
          case RESETS_ANSWERS -> {
            if (!fromAgent) {
              reset(to);
              return;
            }
            out.write(buffer, 0, read);
          }
          case GARBLES -> {
            if (!fromAgent) {
              buffer[read / 2] ^= 1;
            }
            out.write(buffer, 0, read);
          }
          case SPEAKS_PLAINLY -> {
            if (fromAgent) {
              from.getOutputStream().write(PLAIN);
            }
          }
        }
      }
    } catch (IOException ended) {
      // so does the other direction
    }
  }

  private static void reset(Socket agent) throws IOException {
    agent.setSoLinger(true, 0);
    agent.close();
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }
}
