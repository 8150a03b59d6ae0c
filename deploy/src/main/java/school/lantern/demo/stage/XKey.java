package school.lantern.demo.stage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The file by which an X server knows its friends: one entry, good for any display. */
final class XKey {
  static final String FILE = "xkey";

  private static final String PROTOCOL = "MIT-MAGIC-COOKIE-1";
  private static final SecureRandom RANDOM = new SecureRandom();

  private XKey() {}

  static void make(Path file) throws IOException {
    byte[] protocol = PROTOCOL.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer entry = ByteBuffer.allocate(5 * Short.BYTES + protocol.length + 2 * Long.BYTES);
    entry.putShort((short) -1).putShort((short) 0).putShort((short) 0); // any host, any display
    entry.putShort((short) protocol.length).put(protocol);
    entry.putShort((short) (2 * Long.BYTES)).putLong(RANDOM.nextLong()).putLong(RANDOM.nextLong());
    Files.write(file, entry.array());
  }
}
