package school.lantern.demo.footprint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which classes a service and a helper at work both load, and which the service alone: on a
 * desktop, at a collector, with phrases, while somebody types.
 *
 * <p>Arguments: the folder {@code usr/lib/lantern-agent} unpacked from a package, and the two files
 * to write.
 */
public final class ClassesInUse {
  /** After a minute a process has looked at its budget; after two, met most of what it does. */
  private static final Duration WATCHED = Duration.ofMinutes(3);

  private static final Duration KEY = Duration.ofMillis(50);
  private static final String SERVICE = "school/lantern/agent/service/AgentService";
  private static final String HELPER = "school/lantern/agent/desktop/DesktopHelper";

  private ClassesInUse() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("lantern-classes");
    Path lists = Files.createDirectory(folder.resolve("lists"));
    Map<String, String> listing =
        Map.of("JAVA_TOOL_OPTIONS", "-Xshare:off -XX:DumpLoadedClassList=" + lists.resolve("%p"));
    try (PackagedAgent agent = new PackagedAgent(Path.of(arguments[0]), folder, listing)) {
      agent.desktop().acceptNotice();
      agent.desktop().openEditor();
      long from = System.nanoTime();
      while (System.nanoTime() - from < WATCHED.toNanos()) {
        agent.desktop().type("a river carries sand along with it. i want to hurt myself. ", KEY);
      }
    }
    Set<String> service = new LinkedHashSet<>(listOf(SERVICE, lists));
    Set<String> both = new LinkedHashSet<>(service);
    both.retainAll(new LinkedHashSet<>(listOf(HELPER, lists)));
    write("Classes that a service and a helper at work both load.", both, arguments[1]);
    service.removeAll(both);
    service.removeIf(line -> line.startsWith("@") || line.contains(" "));
    write("Classes that a service at work loads, and a helper does not.", service, arguments[2]);
  }

  private static void write(String what, Set<String> lines, String file) throws IOException {
    List<String> written = new ArrayList<>();
    written.add("# " + what + " Made by deploy/bench classes.");
    written.add("# Java " + System.getProperty("java.runtime.version"));
    written.addAll(lines);
    Files.write(Path.of(file), written);
    System.out.println(lines.size() + " lines in " + file);
  }

  /** The list of the process that loaded this class, without what only that process knows. */
  private static List<String> listOf(String itsClass, Path lists) throws IOException {
    List<List<String>> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(lists)) {
      for (Path file : files.toList()) {
        List<String> lines = Files.readAllLines(file);
        if (lines.stream().anyMatch(line -> line.startsWith(itsClass + " "))) {
          found.add(lines);
        }
      }
    }
    if (found.size() != 1) {
      throw new IllegalStateException(found.size() + " processes loaded " + itsClass + ", not one");
    }
    return found.getFirst().stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("@cp "))
        .filter(line -> !line.contains(" source: ") && !line.contains(" super: "))
        .map(line -> line.replaceFirst(" id: \\d+$", ""))
        .toList();
  }
}
