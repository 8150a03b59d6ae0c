package school.lantern.demo.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A system on which nothing of ours was ever installed: the distribution's smallest, in a folder.
 * Needs root.
 *
 * <p>Programs in it see its files, processes of the whole machine and the machine's network. What
 * is mounted for them is gone with the program.
 */
public final class CleanRoot {
  private static final String ENTER =
      "mount --rbind /dev \"$0/dev\" && mount -t proc proc \"$0/proc\" && mount -t sysfs sysfs \"$0/sys\""
          + " && exec chroot \"$0\" \"$@\"";

  private static final Duration INSTALLS_WITHIN = Duration.ofMinutes(5);

  private final Path root;
  private final Path log;

  private CleanRoot(Path root, Path log) {
    this.root = root;
    this.log = log;
  }

  /**
   * Unpacks it.
   *
   * @param archive made by deploy/lib/clean-root
   * @param folder where {@code root} and the log go
   */
  public static CleanRoot unpack(Path archive, Path folder) {
    try {
      Path root = Files.createDirectories(folder.resolve("root"));
      CleanRoot clean = new CleanRoot(root, folder.resolve("root.log"));
      clean.must(
          List.of("tar", "--numeric-owner", "-xf", archive.toString(), "-C", root.toString()));
      return clean;
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  /** A path in there, as seen from here. */
  public Path path(String inside) {
    return root.resolve(inside.substring(1));
  }

  public Path log() {
    return log;
  }

  /** Runs a command in there to its end, and answers its exit code. Its output goes to the log. */
  public int run(String... command) {
    try (Running running = start(Map.of(), log, List.of(command))) {
      return running.awaitExit(INSTALLS_WITHIN);
    }
  }

  /**
   * As {@link #run}.
   *
   * @throws IllegalStateException if it fails
   */
  public void must(String... command) {
    must(inside(List.of(command)));
  }

  private void must(List<String> command) {
    try (Running running = Running.start(command, environment(Map.of()), log)) {
      if (running.awaitExit(INSTALLS_WITHIN) != 0) {
        throw new IllegalStateException(String.join(" ", command) + " failed, see " + log);
      }
    }
  }

  /** Starts a command in there. */
  public Running start(Map<String, String> environment, Path log, List<String> command) {
    return Running.start(inside(command), environment(environment), log);
  }

  private List<String> inside(List<String> command) {
    List<String> whole =
        new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", ENTER, root.toString()));
    whole.addAll(command);
    return whole;
  }

  private static Map<String, String> environment(Map<String, String> more) {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "PATH", "/usr/sbin:/usr/bin:/sbin:/bin",
                "LC_ALL", "C.UTF-8",
                "DEBIAN_FRONTEND", "noninteractive",
                "JAVA_HOME", "/nowhere"));
    environment.putAll(more);
    return environment;
  }
}
