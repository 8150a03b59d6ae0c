package school.lantern.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the agent's first words to a server have in them, from a process of its own. */
class ClientHelloTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int RECORD_HEADER = 5; // RFC 8446, 5.1
  private static final int HELLO_RANDOM_ENDS = 4 + 2 + 32; // RFC 8446, 4.1.2
  private static final int SUPPORTED_GROUPS = 10;
  private static final int KEY_SHARE = 51;
  private static final int SECP256R1 = 23;
  private static final int SECP384R1 = 24;
  private static final int SECP521R1 = 25;

  @TempDir Path folder;

  @Test
  void prepareOneKeyOfTheKindThatEveryServerHas() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout((int) PATIENCE.toMillis());
      Process agent = enrolAt(server.getLocalPort());
      ByteBuffer hello;
      try (Socket caller = server.accept()) {
        caller.setSoTimeout((int) PATIENCE.toMillis());
        hello = firstRecord(caller);
      }
      assertThat(agent.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(groups(extension(hello, SUPPORTED_GROUPS)))
          .containsExactly(SECP256R1, SECP384R1, SECP521R1);
      assertThat(shares(extension(hello, KEY_SHARE))).containsExactly(SECP256R1);
    }
  }

  private Process enrolAt(int port) throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "secret." + "0".repeat(64));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "school.lantern.agent.AgentMain",
            "enrol",
            "--collector",
            "https://localhost:" + port,
            "--token-file",
            token.toString(),
            "--state",
            folder.resolve("state").toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  private static ByteBuffer firstRecord(Socket caller) throws IOException {
    DataInputStream in = new DataInputStream(caller.getInputStream());
    ByteBuffer header = ByteBuffer.wrap(in.readNBytes(RECORD_HEADER));
    return ByteBuffer.wrap(in.readNBytes(header.getShort(RECORD_HEADER - 2)));
  }

  private static ByteBuffer extension(ByteBuffer hello, int type) {
    ByteBuffer at = hello.duplicate().position(HELLO_RANDOM_ENDS);
    skip(at, at.get()); // the session
    skip(at, at.getShort()); // cipher suites
    skip(at, at.get()); // compression
    at.getShort(); // bytes of all extensions
    while (at.hasRemaining()) {
      int found = at.getShort();
      int length = at.getShort();
      if (found == type) {
        return at.slice().limit(length);
      }
      skip(at, length);
    }
    throw new AssertionError("no extension " + type);
  }

  private static List<Integer> groups(ByteBuffer extension) {
    List<Integer> groups = new ArrayList<>();
    extension.getShort(); // bytes of the list
    while (extension.hasRemaining()) {
      groups.add((int) extension.getShort());
    }
    return groups;
  }

  private static List<Integer> shares(ByteBuffer extension) {
    List<Integer> groups = new ArrayList<>();
    extension.getShort(); // bytes of the list
    while (extension.hasRemaining()) {
      groups.add((int) extension.getShort());
      skip(extension, extension.getShort());
    }
    return groups;
  }

  private static void skip(ByteBuffer at, int bytes) {
    at.position(at.position() + bytes);
  }
}
