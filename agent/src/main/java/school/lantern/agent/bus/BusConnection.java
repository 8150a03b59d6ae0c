package school.lantern.agent.bus;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A connection to a bus. For one thread; an interrupt closes it. */
public final class BusConnection implements AutoCloseable {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final SocketChannel bus;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
  private int serial = 1;

  private BusConnection(SocketChannel bus) {
    this.bus = bus;
  }

  /** Connects; the kernel tells the bus who this is. */
  public static BusConnection open(Path socket) throws IOException {
    SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
    BusConnection connection = new BusConnection(channel);
    try {
      connection.introduce();
    } catch (IOException | RuntimeException failed) {
      channel.close();
      throw failed;
    }
    return connection;
  }

  private void introduce() throws IOException {
    write(ByteBuffer.wrap(ascii("\0AUTH EXTERNAL\r\nDATA\r\n")));
    String answer = "";
    while (!answer.endsWith("\r\n") || !answer.contains("OK ")) {
      if (answer.contains("REJECTED") || answer.contains("ERROR")) {
        throw new IOException("the bus lets nobody in: " + answer.strip());
      }
      read();
      answer += StandardCharsets.US_ASCII.decode(buffer.flip());
      buffer.clear();
    }
    write(ByteBuffer.wrap(ascii("BEGIN\r\n")));
    buffer.flip();
    call(BusCall.of(BusCall.Target.BUS, "Hello"));
  }

  /** Has the bus pass on what matches a rule. */
  public void match(String rule) throws IOException {
    call(BusCall.of(BusCall.Target.BUS, "AddMatch", rule));
  }

  /** Sends a call; the serial that its answer will name. */
  public int call(BusCall call) throws IOException {
    int number = serial++;
    write(call.bytes(number));
    return number;
  }

  /** Waits for the next message. */
  public BusMessage next() throws IOException {
    BusMessage next = arrived();
    while (next == null) {
      buffer.compact();
      read();
      buffer.flip();
      next = arrived();
    }
    return next;
  }

  /** The next message if it has arrived in one go with the last, else {@code null}. */
  public @Nullable BusMessage arrived() throws IOException {
    return BusMessage.next(buffer);
  }

  private void read() throws IOException {
    if (bus.read(buffer) < 0) {
      throw new EOFException("the bus closed the connection");
    }
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      bus.write(bytes);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    bus.close();
  }
}
