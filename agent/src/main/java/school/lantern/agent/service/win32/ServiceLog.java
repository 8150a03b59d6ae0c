package school.lantern.agent.service.win32;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.lantern.agent.files.Folders;
import school.lantern.agent.files.Options;
import school.lantern.agent.log.LogLine;

/**
 * The service's log: a Windows service has no standard output. Two files of half a megabyte in the
 * state folder, which only the system and administrators may read.
 */
final class ServiceLog {
  private static final int FILE_MAX_BYTES = 512 << 10;
  private static final int FILES = 2;

  private ServiceLog() {}

  static void write(List<String> serviceOptions) {
    Options options = Options.parse(serviceOptions, "--state", "--run");
    // The handler takes % as the beginning of a pattern of its own.
    String state = options.orElse("--state", Folders.STATE).replace("%", "%%");
    try {
      String files = Path.of(state, "agent.%g.log").toString();
      FileHandler handler = new FileHandler(files, FILE_MAX_BYTES, FILES, true);
      handler.setFormatter(new LogLine());
      Logger.getLogger("").addHandler(handler);
    } catch (IOException full) {
      Logger.getLogger(ServiceLog.class.getName()).log(Level.WARNING, "No log is kept", full);
    }
  }
}
