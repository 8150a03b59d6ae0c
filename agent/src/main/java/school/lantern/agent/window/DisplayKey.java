package school.lantern.agent.window;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The key to an X display, from the session's file of keys.
 *
 * <p>Xlib finds it by itself, unless the process's real user is not the session's: it asks whether
 * the real one may read the file. Form of the file: Xau's, big-endian, each text after its length
 * in two bytes.
 *
 * <pre>
 *   family  address  display number  name of the protocol  key
 * </pre>
 */
public final class DisplayKey {
  private static final String COOKIE = "MIT-MAGIC-COOKIE-1";
  private static final int THIS_MACHINE = 256;
  private static final int ANY_MACHINE = 65535;
  private static final long LONGEST_FILE_BYTES = 1 << 20;

  /** One line of the file, as it were. */
  record Entry(int family, String address, String number, String protocol, ByteBuffer key) {

    static Entry next(ByteBuffer file) {
      int family = Short.toUnsignedInt(file.getShort());
      return new Entry(family, text(file), text(file), text(file), piece(file));
    }

    private static String text(ByteBuffer file) {
      return StandardCharsets.UTF_8.decode(piece(file)).toString();
    }

    private static ByteBuffer piece(ByteBuffer file) {
      int length = Short.toUnsignedInt(file.getShort());
      ByteBuffer piece = file.slice(file.position(), Math.min(length, file.remaining()));
      file.position(file.position() + piece.limit());
      return piece;
    }
  }

  private DisplayKey() {}

  /**
   * Has this process open the display with the key from a file; without one in it, as if there were
   * no file.
   *
   * @param display such as {@code :0} or {@code :0.0}
   * @throws IOException if the file cannot be read
   */
  public static void use(Path file, String display) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_FILE_BYTES) {
      throw new IOException(file + " is no file of keys");
    }
    String machine = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    Optional<Entry> found =
        find(entries(ByteBuffer.wrap(Files.readAllBytes(file))), display, machine);
    if (found.isPresent()) {
      byte[] key = new byte[found.get().key().remaining()];
      found.get().key().get(key);
      Xlib.INSTANCE.XSetAuthorization(COOKIE, COOKIE.length(), key, key.length);
    }
  }

  static List<Entry> entries(ByteBuffer file) {
    List<Entry> entries = new ArrayList<>();
    try {
      while (file.hasRemaining()) {
        entries.add(Entry.next(file));
      }
    } catch (BufferUnderflowException cutShort) {
      return entries; // as far as it goes, as Xau does
    }
    return entries;
  }

  static Optional<Entry> find(List<Entry> entries, String display, String machine) {
    String number = display.substring(display.indexOf(':') + 1).split("\\.", 2)[0];
    return entries.stream()
        .filter(entry -> entry.protocol().equals(COOKIE))
        .filter(entry -> entry.number().isEmpty() || entry.number().equals(number))
        .min(Comparator.comparingInt(entry -> distance(entry, machine)));
  }

  /** A home folder on a server has keys of many machines. */
  private static int distance(Entry entry, String machine) {
    boolean here = entry.family() == THIS_MACHINE && entry.address().equals(machine);
    return here ? 0 : entry.family() == ANY_MACHINE ? 1 : 2;
  }
}
