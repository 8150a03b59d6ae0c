package school.lantern.agent.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sockets at which X servers listen: files, and names without a file, which begin with
 * {@code @}. A server may have either or both; a file that was deleted is still in the kernel's
 * list.
 */
final class XSockets {
  /** Where the files are. */
  static final Path FOLDER = Path.of("/tmp/.X11-unix");

  private static final String NUMBER = "/X(0|[1-9][0-9]{0,4})";
  private static final Pattern NAME = Pattern.compile("@?" + FOLDER + NUMBER);

  /** Where somebody listens: with the flag SO_ACCEPTCON, proc_net_unix(5). */
  private static final Pattern LISTED =
      Pattern.compile(": \\w+ \\w+ 00010000 [^\n]* (@?" + FOLDER + NUMBER + ")\n");

  private static final Path KERNELS_LIST = Path.of("/proc/net/unix");

  private XSockets() {}

  /**
   * Those where the kernel says that somebody listens, by their displays' numbers, and then as many
   * files: a server in a network of its own is not in the kernel's list, and anybody can leave
   * files behind.
   *
   * @param atMost of each kind
   */
  static Set<String> all(int atMost) {
    Set<String> names = new LinkedHashSet<>(first(listening(), atMost));
    names.addAll(first(files(), atMost));
    return names;
  }

  private static List<String> first(List<String> names, int atMost) {
    return names.stream()
        .filter(name -> NAME.matcher(name).matches())
        .sorted(Comparator.comparingInt(XSockets::number).thenComparing(name -> name))
        .limit(atMost)
        .toList();
  }

  private static List<String> listening() {
    List<String> names = new ArrayList<>();
    try {
      String list = new String(Files.readAllBytes(KERNELS_LIST), StandardCharsets.ISO_8859_1);
      Matcher listed = LISTED.matcher(list);
      while (listed.find()) {
        names.add(listed.group(1));
      }
    } catch (IOException untold) {
      return names; // then the files are all there is to know
    }
    return names;
  }

  private static List<String> files() {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, XSockets::isSocket)) {
      files.forEach(file -> names.add(file.toString()));
    } catch (IOException | DirectoryIteratorException none) {
      return names; // no server has made the folder yet
    }
    return names;
  }

  private static boolean isSocket(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .isOther();
  }

  private static int number(String name) {
    return Integer.parseInt(name.substring(name.lastIndexOf('X') + 1));
  }

  /** Such as {@code :0}. */
  static String display(String name) {
    return ":" + name.substring(name.lastIndexOf('X') + 1);
  }
}
