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
 * A mark of the hardware, so that two machines made from one disk image can be told apart.
 *
 * <p>From what sits on the board, not on the disk; {@code /etc/machine-id} is copied with an image
 * and counts only where the board tells nothing (a container).
 */
public final class Fingerprint {
  private static final List<String> BOARD =
      List.of(
          "sys/class/dmi/id/product_uuid",
          "sys/class/dmi/id/product_serial",
          "sys/class/dmi/id/board_serial",
          "sys/firmware/devicetree/base/serial-number");
  private static final List<String> DISK = List.of("etc/machine-id", "etc/hostname");

  private Fingerprint() {}

  /**
   * The mark of this machine.
   *
   * @param root {@code /}, or another root in tests
   * @return lower-case hexadecimal SHA-256
   */
  public static String of(Path root) {
    if (Host.isWindows()) {
      return sha256(Board.mark());
    }
    String marks = marks(root, BOARD);
    return sha256(marks.isBlank() ? marks(root, DISK) : marks);
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

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
