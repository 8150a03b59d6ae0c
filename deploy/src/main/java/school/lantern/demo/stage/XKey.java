package school.lantern.demo.stage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/** The file by which an X server knows its friends: one entry, good for any display. */
final class XKey {
  static final String FILE = "xkey";

  private static final String PROTOCOL = "MIT-MAGIC-COOKIE-1";
  private static final SecureRandom RANDOM = new SecureRandom();

  private XKey() {}

  /** The file of a desktop in that folder, or else that of the desktop we were started on. */
  static Path in(Path folder) {
    Path own = folder.resolve(FILE);
    String given = System.getenv("XAUTHORITY");
    return Files.exists(own)
        ? own
        : Path.of(given == null ? System.getProperty("user.home") + "/.Xauthority" : given);
  }

  /**
   * The command that starts an X server which wants the key.
   *
   * @param number the file into which it writes its display's number
   */
  static List<String> server(Path folder, Path number) {
    String command =
        "exec Xvfb -noreset -displayfd 3 -screen 0 1280x900x24 -nolisten tcp -auth \"$0\" 3>\"$1\"";
    return List.of("sh", "-c", command, folder.resolve(FILE).toString(), number.toString());
  }

  static void make(Path file) throws IOException {
    byte[] protocol = PROTOCOL.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer entry = ByteBuffer.allocate(5 * Short.BYTES + protocol.length + 2 * Long.BYTES);
    entry.putShort((short) -1).putShort((short) 0).putShort((short) 0); // any host, any display
    entry.putShort((short) protocol.length).put(protocol);
    entry.putShort((short) (2 * Long.BYTES)).putLong(RANDOM.nextLong()).putLong(RANDOM.nextLong());
    Files.write(file, entry.array());
  }
}
