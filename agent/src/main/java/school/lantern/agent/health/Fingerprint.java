package school.lantern.agent.health;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import school.lantern.agent.win32.Board;
import school.lantern.agent.win32.Host;

/**
 * A mark of the machine, so that two machines made from one disk image can be told apart. It stays
 * over reboots and updates of the operating system.
 *
 * <p>Made of what the board says of itself and of the installation's own number, since some boards
 * all say the same and some images all have one number. It leaves this class only as a hash that is
 * different for each {@code salt}: no serial number, and nothing by which others could know the
 * machine again.
 */
public final class Fingerprint {
  private static final List<String> MARKS =
      List.of(
          "sys/class/dmi/id/product_uuid",
          "sys/class/dmi/id/product_serial",
          "sys/class/dmi/id/board_serial",
          "sys/firmware/devicetree/base/serial-number",
          "etc/machine-id");

  private final String marks;

  private Fingerprint(String marks) {
    this.marks = marks;
  }

  /** The mark of the machine that this runs on. */
  public static Fingerprint ofThisMachine() {
    return Host.isWindows() ? new Fingerprint(Board.mark()) : of(Path.of("/"));
  }

  /**
   * The mark of a machine of this system.
   *
   * @param root {@code /}, or another root in tests
   */
  public static Fingerprint of(Path root) {
    String marks = marks(root, MARKS);
    return new Fingerprint(marks.isBlank() ? marks(root, List.of("etc/hostname")) : marks);
  }

  private static String marks(Path root, List<String> files) {
    StringBuilder marks = new StringBuilder();
    for (String file : files) {
      try {
        marks.append(Files.readString(root.resolve(file), StandardCharsets.UTF_8).strip());
      } catch (IOException notTold) {
        // Not every board has every mark, and some tell only root.
      }
      marks.append('\n');
    }
    return marks.toString();
  }

  /**
   * The mark, to be told to others.
   *
   * @param salt the device id, or what else it is for
   * @return lower-case hexadecimal SHA-256
   */
  public String saltedWith(String salt) {
    try {
      byte[] text = (salt + "\n" + marks).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
