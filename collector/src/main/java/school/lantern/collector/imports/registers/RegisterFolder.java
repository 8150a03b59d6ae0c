package school.lantern.collector.imports.registers;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.Upload;
import school.lantern.collector.imports.WatchFolder;

/**
 * Takes registers from a folder by themselves: presence that comes a week late explains nobody's
 * lesson today. Each file is taken whole or not at all; what was taken before changes nothing.
 */
@ApplicationScoped
class RegisterFolder {
  static final String BY = "watch folder";

  private static final Logger LOG = Logger.getLogger(RegisterFolder.class);

  private final RegisterFiles files;
  private final Optional<Path> path;
  private final @Nullable WatchFolder folder;
  private final Clock clock;
  private volatile @Nullable Look last;

  RegisterFolder(RegisterFiles files, RegistersConfig config, Clock clock) {
    this.files = files;
    this.path = config.watchFolder();
    this.folder = path.map(WatchFolder::new).orElse(null);
    this.clock = clock;
  }

  /**
   * How the last look that saw anything went.
   *
   * @param at when
   * @param outcome in a sentence or several
   */
  record Look(Instant at, String outcome) {}

  /** The folder, if there is one. */
  Optional<Path> path() {
    return path;
  }

  Optional<Look> last() {
    return Optional.ofNullable(last);
  }

  @Scheduled(
      every = "1m",
      delayed = "25s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    WatchFolder watched = folder;
    if (watched == null) {
      return;
    }
    try {
      switch (watched.look()) {
        case WatchFolder.Found.NothingNew _ -> {}
        case WatchFolder.Found.Growing _ ->
            said("Files are being written; the next look takes them.");
        case WatchFolder.Found.Files(Upload upload) -> said(files.take(upload, BY).sentence());
      }
    } catch (RuntimeException failed) {
      watched.putBack();
      LOG.error("The folder of registers could not be read", failed);
      said("The folder could not be read; the log says why.");
    }
  }

  private void said(String outcome) {
    last = new Look(clock.instant(), outcome);
  }
}
