package school.lantern.agent.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
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

  private static final Pattern NAME = Pattern.compile("@?" + FOLDER + "/X([0-9]{1,5})");
  private static final Pattern LISTED = Pattern.compile("(@?" + FOLDER + "/X[0-9]{1,5})\n");
  private static final Path KERNELS_LIST = Path.of("/proc/net/unix");

  private XSockets() {}

  static Set<String> all() {
    Set<String> names = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER)) {
      files.forEach(file -> add(file.toString(), names));
    } catch (IOException | DirectoryIteratorException none) {
      // no server has made the folder yet
    }
    try {
      String list = new String(Files.readAllBytes(KERNELS_LIST), StandardCharsets.ISO_8859_1);
      Matcher listed = LISTED.matcher(list);
      while (listed.find()) {
        add(listed.group(1), names);
      }
    } catch (IOException untold) {
      // then the files are all there is to know
    }
    return names;
  }

  private static void add(String name, Set<String> names) {
    if (NAME.matcher(name).matches()) {
      names.add(name);
    }
  }

  /** Such as {@code :0}. */
  static String display(String name) {
    return ":" + name.substring(name.lastIndexOf('X') + 1);
  }
}
