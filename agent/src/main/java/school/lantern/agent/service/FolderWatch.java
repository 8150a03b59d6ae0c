package school.lantern.agent.service;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until something changes in one of some folders, or for a while. */
final class FolderWatch implements AutoCloseable {
  /** Changes come in bursts: a session's file is written several times as it begins. */
  private static final Duration BURST = Duration.ofMillis(200);

  private static final int BURST_LOOKS = 5;

  /** Everybody may write into one of the folders: nobody is to keep this computer busy by that. */
  private static final long APART_NANOS = Duration.ofSeconds(1).toNanos();

  private long lastNanos = System.nanoTime() - APART_NANOS;

  private final WatchService watch = FileSystems.getDefault().newWatchService();

  FolderWatch(Path... folders) throws IOException {
    for (Path folder : folders) {
      if (Files.isDirectory(folder) && !folder.startsWith("/proc")) {
        folder.register(
            watch,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
      }
    }
  }

  /**
   * Waits. After a change it returns a second after the last change at the earliest.
   *
   * @return whether something changed; false after the time is up or this was closed
   */
  boolean await(Duration atMost) throws InterruptedException {
    try {
      WatchKey changed = watch.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
      boolean any = changed != null;
      for (int looks = 0; changed != null && looks < BURST_LOOKS; looks++) {
        changed.pollEvents();
        changed.reset();
        changed = watch.poll(BURST.toMillis(), TimeUnit.MILLISECONDS);
      }
      if (any) {
        TimeUnit.NANOSECONDS.sleep(lastNanos + APART_NANOS - System.nanoTime());
        lastNanos = System.nanoTime();
      }
      return any;
    } catch (ClosedWatchServiceException stopping) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    watch.close();
  }
}
