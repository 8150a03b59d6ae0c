package school.lantern.agent.win32;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/**
 * Folders that are the system's own from their first moment.
 *
 * <p>Every account may make folders in {@code ProgramData}. So one that is there already is taken
 * only if the system, an administrator or this account made it. Any other one, and a link, is set
 * aside with all that is in it: whoever made it may hold it open, and may have put things there to
 * be believed.
 */
public final class SystemFolder {
  private static final Logger LOG = Logger.getLogger(SystemFolder.class.getName());

  /** Nothing from the folder above; all for the system and administrators, for files too. */
  private static final String SYSTEM_ONLY = "D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";

  private static final String USERS_READ = SYSTEM_ONLY + "(A;OICI;0x1200a9;;;BU)";
  private static final int ATTEMPTS = 3;
  private static final int ASIDE_MAX = 1000;

  private SystemFolder() {}

  /** For the system and administrators only, with all that will be in it. */
  public static void makePrivate(Path folder) throws IOException {
    make(folder, SYSTEM_ONLY);
  }

  /** One that users may read in, and write nothing. */
  public static void makeReadable(Path folder) throws IOException {
    make(folder, USERS_READ);
  }

  private static void make(Path folder, String rights) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (Kernel32.INSTANCE.CreateDirectory(folder.toString(), AccessRights.attributes(rights))) {
        return;
      }
      int error = Native.getLastError();
      if (error != WinError.ERROR_ALREADY_EXISTS) {
        throw new IOException(folder + " cannot be made: error " + error);
      }
      Optional<String> notOurs = whyNotOurs(folder);
      if (notOurs.isEmpty()) {
        AccessRights.set(folder, rights);
        return;
      }
      setAside(folder, notOurs.get());
    }
    throw new IOException(folder + " cannot be made the system's own");
  }

  private static Optional<String> whyNotOurs(Path folder) throws IOException {
    if (!isPlain(folder, true)) {
      return Optional.of("is a link or no folder");
    }
    WrittenRights rights = AccessRights.of(folder);
    return rights.isOwnedBySystemOr(OwnAccount.number())
        ? Optional.empty()
        : Optional.of("belongs to " + rights.owner());
  }

  /** Whether it is an ordinary folder, or file: no link, nor another thing that leads elsewhere. */
  public static boolean isPlain(Path file, boolean folder) throws IOException {
    BasicFileAttributes told =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    boolean leadsElsewhere = told.isSymbolicLink() || told.isOther();
    return !leadsElsewhere && told.isDirectory() == folder;
  }

  private static void setAside(Path folder, String why) throws IOException {
    Path aside =
        IntStream.range(1, ASIDE_MAX)
            .mapToObj(number -> folder.resolveSibling(folder.getFileName() + ".not-ours-" + number))
            .filter(free -> !Files.exists(free, LinkOption.NOFOLLOW_LINKS))
            .findFirst()
            .orElseThrow(() -> new IOException("no room beside " + folder));
    LOG.log(Level.WARNING, "{0} {1}; it is set aside as {2}", new Object[] {folder, why, aside});
    Files.move(folder, aside, StandardCopyOption.ATOMIC_MOVE);
  }
}
