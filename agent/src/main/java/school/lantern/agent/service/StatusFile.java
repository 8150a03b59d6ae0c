package school.lantern.agent.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.files.PrivateFiles;
import school.lantern.agent.json.Json;
import school.lantern.agent.log.Trouble;

/**
 * The status as {@code status} and scripts read it. It is looked at every few seconds and says the
 * same most of the time: then it is left as it is, and only {@link AliveMark} is written over.
 */
final class StatusFile implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(StatusFile.class.getName());
  private static final Trouble UNWRITTEN =
      new Trouble(LOG, Level.WARNING, "The status could not be written");
  private static final String NAME = "status.json";

  /** Whoever reads the file alone is to see that its service lives. */
  private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(1);

  private final Path file;
  private final AliveMark alive;
  private @Nullable ServiceStatus written;

  StatusFile(Path run) {
    this.file = in(run);
    this.alive = new AliveMark(run);
  }

  static Path in(Path run) {
    return run.resolve(NAME);
  }

  /** A failure is logged, and made good the next time. */
  void say(ServiceStatus status) {
    alive.put(status.at());
    ServiceStatus last = written;
    if (last != null
        && status.at().uptimeMillis() - last.at().uptimeMillis() < AT_LEAST_EVERY.toMillis()
        && status.equals(last.asOf(status.at()))) {
      return;
    }
    try {
      PrivateFiles.replaceLightly(file, Json.bytes(status));
      written = status;
    } catch (IOException full) {
      written = null;
      UNWRITTEN.came(full);
    }
  }

  @Override
  public void close() {
    alive.close();
  }
}
