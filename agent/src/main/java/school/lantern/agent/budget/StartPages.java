package school.lantern.agent.budget;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** {@code 7f33ab000000-7f33ab400000 r-xp 00000000 fe:00 1234 /usr/lib/...}. */
  private static final Pattern HEAD =
      Pattern.compile("([0-9a-f]+)-([0-9a-f]+) (\\S{4}) \\S+ \\S+ \\d+ +(/.*|)");

  /** What stays mapped as long as the process lives. */
  private static final Pattern LASTING = Pattern.compile(".*(\\.so[.0-9]*|\\.jsa|/modules)");

  private static final Pattern CHANGED = Pattern.compile("(?:Anonymous|Swap): +[1-9].*");
  private static final String LAST = "VmFlags:";

  private StartPages() {}

  private interface Libc extends Library {
    int madvise(Pointer from, NativeLong bytes, int advice);
  }

  /**
   * Part of a file in memory that nobody writes to.
   *
   * @param from address
   */
  record Mapping(long from, long bytes) {}

  /** Gives them back; where that is not possible, they stay. */
  static void giveBack() {
    if (Host.isWindows()) {
      return;
    }
    try {
      Libc libc = Native.load("c", Libc.class);
      List<Mapping> mappings = unchanged(Files.readAllLines(MAPPINGS));
      mappings.retainAll(unchanged(Files.readAllLines(MAPPINGS))); // not in the middle of a change
      for (Mapping unchanged : mappings) {
        libc.madvise(
            new Pointer(unchanged.from()), new NativeLong(unchanged.bytes()), MADV_DONTNEED);
      }
    } catch (IOException | LinkageError kept) {
      LOG.log(Level.FINE, "The pages of the start stay", kept);
    }
  }

  /**
   * Those parts of files of which every page is as it is in the file.
   *
   * @param lines of {@code smaps}
   */
  static List<Mapping> unchanged(List<String> lines) {
    List<Mapping> found = new ArrayList<>();
    Mapping open = null;
    for (String line : lines) {
      Matcher head = HEAD.matcher(line);
      if (head.matches()) {
        long from = Long.parseUnsignedLong(head.group(1), 16);
        long until = Long.parseUnsignedLong(head.group(2), 16);
        boolean lasting = LASTING.matcher(head.group(4)).matches();
        boolean writable = head.group(3).indexOf('w') >= 0;
        open = lasting && !writable ? new Mapping(from, until - from) : null;
      } else if (CHANGED.matcher(line).matches()) {
        open = null;
      } else if (open != null && line.startsWith(LAST)) {
        found.add(open);
        open = null;
      }
    }
    return found;
  }
}
