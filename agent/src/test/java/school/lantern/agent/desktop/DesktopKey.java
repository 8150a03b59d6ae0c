package school.lantern.agent.desktop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** The file by which an X server knows its friends: one entry, good for any display. */
final class DesktopKey {
  static final String FILE = "key";

  private static final String NAME = "MIT-MAGIC-COOKIE-1";
  private static final SecureRandom RANDOM = new SecureRandom();

  private DesktopKey() {}

  /** The command that starts an X server, which wants the key if there is one. */
  static List<String> server(Path home) {
    List<String> command = new ArrayList<>(List.of("Xvfb", "-displayfd", "1", "-noreset"));
    command.addAll(List.of("-screen", "0", "1024x768x24"));
    if (Files.exists(home.resolve(FILE))) {
      command.addAll(List.of("-auth", home.resolve(FILE).toString()));
    }
    return command;
  }

  static void make(Path file) throws IOException {
    byte[] name = NAME.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer entry = ByteBuffer.allocate(5 * Short.BYTES + name.length + 2 * Long.BYTES);
    entry.putShort((short) -1).putShort((short) 0).putShort((short) 0); // any host, any display
    entry.putShort((short) name.length).put(name);
    entry.putShort((short) (2 * Long.BYTES)).putLong(RANDOM.nextLong()).putLong(RANDOM.nextLong());
    Files.write(file, entry.array());
  }
}
