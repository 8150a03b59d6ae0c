package school.lantern.agent.budget;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import school.lantern.agent.win32.Host;

/**
 * Pages of programs and libraries that only the start of a Java process needs: half of its memory.
 *
 * <p>The system takes such pages back by itself when memory is short, but counts them as in use
 * until then. Given back, they lie in its file cache; one that is needed again comes from there.
 * Only of files that stay mapped as long as the process lives, and only pages that are as they are
 * in their files.
 */
final class StartPages {
  private static final Logger LOG = Logger.getLogger(StartPages.class.getName());
  private static final Path MAPPINGS = Path.of("/proc/self/smaps"); // proc_pid_smaps(5)
  private static final int MADV_DONTNEED = 4;

  /** {@code 7f33ab000000-7f33ab400000 r-xp 00000000 fe:00 1234 /usr/lib/...}, not writable. */
  private static final Pattern HEAD =
      Pattern.compile("([0-9a-f]+)-([0-9a-f]+) .-\\S\\S \\S+ \\S+ \\d+ +(/.*)");

  /** What stays mapped as long as the process lives. */
  private static final Pattern LASTING = Pattern.compile(".*(\\.so[.0-9]*|\\.jsa|/modules)");

  private static final Pattern CHANGED = Pattern.compile("(?:Anonymous|Swap): +[1-9].*");
  private static final String LAST = "VmFlags:";

  private StartPages() {}

  private interface Libc extends Library {
    int madvise(Pointer from, NativeLong bytes, int advice);
  }

  /** Gives them back; where that is not possible, they stay. */
  static void giveBack() {
    if (Host.isWindows()) {
      return;
    }
    try {
      Libc libc = Native.load("c", Libc.class);
      Map<Long, Long> mappings = unchanged();
      mappings.entrySet().retainAll(unchanged().entrySet()); // not in the middle of a change
      mappings.forEach(
          (from, bytes) -> libc.madvise(new Pointer(from), new NativeLong(bytes), MADV_DONTNEED));
    } catch (IOException | LinkageError kept) {
      LOG.log(Level.FINE, "The pages of the start stay", kept);
    }
  }

  private static Map<Long, Long> unchanged() throws IOException {
    try (BufferedReader smaps = Files.newBufferedReader(MAPPINGS)) {
      return unchanged(smaps);
    }
  }

  /**
   * Those parts of files of which every page is as it is in the file.
   *
   * @param smaps read line by line: all at once, they would be a megabyte
   * @return addresses, and the bytes of each; no records, whose equality the JVM makes of ten
   *     classes
   */
  static Map<Long, Long> unchanged(BufferedReader smaps) throws IOException {
    Map<Long, Long> found = new HashMap<>();
    boolean open = false;
    long from = 0;
    long bytes = 0;
    String line;
    while ((line = smaps.readLine()) != null) {
      if (open && CHANGED.matcher(line).matches()) {
        open = false;
      } else if (line.startsWith(LAST)) {
        if (open) {
          found.put(from, bytes);
        }
        open = false;
      } else if (isHead(line)) {
        Matcher head = HEAD.matcher(line);
        open = head.matches() && LASTING.matcher(head.group(3)).matches();
        if (open) {
          from = Long.parseUnsignedLong(head.group(1), 16);
          bytes = Long.parseUnsignedLong(head.group(2), 16) - from;
        }
      }
    }
    return found;
  }

  /** Only heads begin with a number; other lines with a name in capitals. */
  private static boolean isHead(String line) {
    return !line.isEmpty() && !Character.isUpperCase(line.charAt(0));
  }
}
