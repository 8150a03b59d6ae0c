package school.lantern.agent.uplink.win32;

import static com.sun.jna.platform.win32.WinReg.HKEY_LOCAL_MACHINE;

import com.sun.jna.platform.win32.Advapi32Util;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import school.lantern.agent.files.PrivateFiles;

/**
 * What the installer, or a group policy, left in the registry: where to enrol, and which file holds
 * the token.
 *
 * <pre>
 *   HKEY_LOCAL_MACHINE\Software\Lantern
 *     Collector   https://lantern.school.example:8443
 *     TokenFile   C:\path\token.txt, or \\server\share\token.txt, readable for the computer's account
 * </pre>
 *
 * <p>Only administrators may write there. It is turned into the file that the service enrols by, in
 * its private folder, and deleted. A token file on this computer is deleted too; one on a share is
 * for other computers as well, and stays.
 */
public final class InstallerOrder {
  private static final String KEY = "Software\\Lantern";
  private static final String COLLECTOR = "Collector";
  private static final String TOKEN_FILE = "TokenFile";

  private InstallerOrder() {}

  public static boolean isThere() {
    return !value(COLLECTOR).isBlank() && !value(TOKEN_FILE).isBlank();
  }

  /**
   * Turns it into that file. Deletes the token file before it forgets where that is.
   *
   * @throws IOException if the token file cannot be read, or others can read it, or the new one not
   *     be written; the order stays
   */
  public static void turnInto(Path file) throws IOException {
    TokenFile tokenFile = new TokenFile(value(TOKEN_FILE));
    boolean doneBefore = Files.exists(file) && !tokenFile.isThere();
    if (!doneBefore) {
      String lines = "collector=" + value(COLLECTOR) + "\ntoken=" + tokenFile.read();
      PrivateFiles.replace(file, lines.getBytes(StandardCharsets.UTF_8));
      tokenFile.deleteOwn();
    }
    for (String name : List.of(TOKEN_FILE, COLLECTOR)) {
      Advapi32Util.registryDeleteValue(HKEY_LOCAL_MACHINE, KEY, name);
    }
  }

  private static String value(String name) {
    return Advapi32Util.registryValueExists(HKEY_LOCAL_MACHINE, KEY, name)
        ? Advapi32Util.registryGetStringValue(HKEY_LOCAL_MACHINE, KEY, name)
        : "";
  }
}
