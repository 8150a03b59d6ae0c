package school.lantern.agent.service;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.files.PrivateFiles;

/** Keeps a second service from the same state folder. The kernel lets go when the holder dies. */
final class SingleInstance implements AutoCloseable {
  private final FileChannel file;

  private SingleInstance(FileChannel file) {
    this.file = file;
  }

  /**
   * Takes the lock of a state folder.
   *
   * @return {@code null} when another one runs
   */
  static @Nullable SingleInstance take(Path state) throws IOException {
    FileChannel file =
        FileChannel.open(
            state.resolve("lock"),
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            PrivateFiles.attributes());
    FileLock lock = file.tryLock();
    if (lock == null) {
      file.close();
      return null;
    }
    return new SingleInstance(file);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
