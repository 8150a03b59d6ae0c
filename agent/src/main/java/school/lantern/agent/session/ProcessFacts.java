package school.lantern.agent.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import school.lantern.agent.session.XServer.Running;
import school.lantern.agent.session.XServer.Vt;

/**
 * What the kernel tells everybody of a process. Its arguments it can change itself; when it was
 * started and in which session it cannot.
 */
final class ProcessFacts {
  private static final Pattern SCOPE = Pattern.compile("/session-([A-Za-z0-9_]+)\\.scope");
  private static final Pattern VT = Pattern.compile("vt([0-9]{1,2})");
  private static final int TERMINAL_FIELD = 6;
  private static final int STARTED_FIELD = 21;
  private static final int MAJOR_OF_TERMINALS = 4;
  private static final int LAST_VT = 63;

  private final Path proc;

  /**
   * Of the processes in that list.
   *
   * @param proc usually {@code /proc}
   */
  ProcessFacts(Path proc) {
    this.proc = proc;
  }

  /**
   * Looks at one.
   *
   * @throws IOException if it is gone
   */
  Running of(long pid) throws IOException {
    Path process = proc.resolve(Long.toString(pid));
    String[] stat = stat(process);
    Matcher scope = SCOPE.matcher(Files.readString(process.resolve("cgroup")));
    String arguments =
        new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.UTF_8);
    int told =
        Stream.of(arguments.split("\0", -1))
            .map(VT::matcher)
            .filter(Matcher::matches)
            .map(vt -> Integer.parseInt(vt.group(1)))
            .findFirst()
            .orElse(0);
    return new Running(
        pid,
        Long.parseLong(stat[STARTED_FIELD]),
        scope.find() ? scope.group(1) : "",
        new Vt(told, terminal(Integer.parseInt(stat[TERMINAL_FIELD]))));
  }

  /** Whether it still runs. */
  boolean lives(Running known) {
    try {
      String[] stat = stat(proc.resolve(Long.toString(known.pid())));
      return Long.parseLong(stat[STARTED_FIELD]) == known.startedTicks();
    } catch (IOException gone) {
      return false;
    }
  }

  /** From the third field on: the second is a name that may hold anything. */
  private static String[] stat(Path process) throws IOException {
    String line = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
    String[] rest = line.substring(line.lastIndexOf(')') + 1).strip().split(" ", -1);
    if (rest.length <= STARTED_FIELD) {
      throw new IOException("a process without facts");
    }
    String[] fields = new String[rest.length + 2];
    System.arraycopy(rest, 0, fields, 2, rest.length);
    return fields;
  }

  private static int terminal(int device) {
    int minor = device & 0xff;
    return device >> 8 == MAJOR_OF_TERMINALS && minor >= 1 && minor <= LAST_VT ? minor : 0;
  }
}
