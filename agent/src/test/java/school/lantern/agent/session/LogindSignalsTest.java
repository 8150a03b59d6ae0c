package school.lantern.agent.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.bus.BusCall;
import school.lantern.agent.bus.BusMessage;

/** What logind calls out, in the bytes of a real bus. */
class LogindSignalsTest {
  /** From systemd-logind 252 through dbus-daemon 1.14. */
  private static final String LOCKED =
      "6c04010144000000210000009500000001016f00230000002f6f72672f667265656465736b746f702f6c6f67696e"
          + "312f73657373696f6e2f5f33320000000000020173001f0000006f72672e667265656465736b746f702e4442"
          + "75732e50726f7065727469657300030173001100000050726f706572746965734368616e6765640000000000"
          + "0000080167000873617b73767d617300000007017300040000003a312e30000000001e0000006f72672e6672"
          + "65656465736b746f702e6c6f67696e312e53657373696f6e0000180000000a0000004c6f636b656448696e74"
          + "0001620000000100000000000000";

  private static final String WELCOME =
      "6c02010109000000010000003d00000006017300040000003a312e35000000000501750001000000080167000173"
          + "000007017300140000006f72672e667265656465736b746f702e4442757300000000040000003a312e3500";

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  private final SignalListener listener =
      new SignalListener() {
        @Override
        public void sleep(boolean begins) {
          heard.add("sleep " + begins);
        }

        @Override
        public void sessionsChanged() {
          heard.add("changed");
        }
      };

  @TempDir Path folder;

  private static ByteBuffer bytes(String hex) {
    return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
  }

  /** As logind calls it out; {@code direct}: as a pupil's program would send it to us alone. */
  static ByteBuffer prepareForSleep(boolean begins, boolean direct) {
    ByteBuffer call =
        BusCall.of(BusCall.Target.BUS, "PrepareForSleep").bytes(1).order(ByteOrder.LITTLE_ENDIAN);
    byte[] header = new byte[call.remaining()];
    call.get(header);
    ByteBuffer signal =
        ByteBuffer.allocate(header.length + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    signal.put(header).putInt(begins ? 1 : 0).flip();
    signal.put(1, (byte) BusMessage.SIGNAL).putInt(4, Integer.BYTES);
    if (!direct) {
      signal.put(destinationAt(header), (byte) 7); // names the sender instead
    }
    return signal;
  }

  private static int destinationAt(byte[] header) {
    for (int at = 16; at < header.length; at += 8) {
      if (header[at] == 6 && header[at + 1] == 1 && header[at + 2] == 's') {
        return at;
      }
    }
    throw new AssertionError("a call has a destination");
  }

  @Test
  void whatIsCalledOutToAllIsHeardAndNothingElse() throws Exception {
    Path socket = folder.resolve("bus");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        LogindSignals signals = new LogindSignals(socket, listener)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      signals.listen();
      try (SocketChannel bus = server.accept()) {
        await(bus, "DATA\r\n");
        bus.write(ByteBuffer.wrap("DATA\r\nOK dd1f\r\n".getBytes(StandardCharsets.US_ASCII)));
        await(bus, "/org/freedesktop/login1/session'");
        bus.write(bytes(WELCOME));
        bus.write(prepareForSleep(true, true));
        bus.write(bytes(LOCKED));
        assertThat(next()).isEqualTo("changed");
        bus.write(prepareForSleep(true, false));
        bus.write(prepareForSleep(false, false));
        assertThat(next()).isEqualTo("sleep true");
        assertThat(next()).isEqualTo("sleep false");
      }
    }
    assertThat(heard).isEmpty();
  }

  private String next() throws InterruptedException {
    String next = heard.poll(60, TimeUnit.SECONDS);
    return next == null ? "nothing" : next;
  }

  private static void await(SocketChannel bus, String end) throws IOException {
    ByteBuffer received = ByteBuffer.allocate(4096);
    String said = "";
    while (!said.contains(end)) {
      assertThat(bus.read(received)).isPositive();
      said = StandardCharsets.ISO_8859_1.decode(received.duplicate().flip()).toString();
    }
  }

  @Test
  void theBusIsFoundByItsAddress() {
    assertThat(Logind.bus(null)).hasValue(Path.of("/run/dbus/system_bus_socket"));
    assertThat(Logind.bus("unix:path=/run/b,guid=01")).hasValue(Path.of("/run/b"));
    assertThat(Logind.bus("tcp:host=example")).isEmpty();
  }
}
