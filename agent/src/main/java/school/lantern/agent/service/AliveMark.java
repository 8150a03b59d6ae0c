package school.lantern.agent.service;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.log.Trouble;
import school.lantern.model.Moment;

/**
 * When the service last moved: 32 bytes that are written over every few seconds, in memory-backed
 * storage. By them the next run knows when this one ended, and {@code status} that it stands still.
 *
 * <pre>
 *   boot 16 | milliseconds since boot 8 | wall clock, milliseconds since 1970 8
 * </pre>
 *
 * <p>Reading it asks for nothing that the service holds. For one thread.
 */
final class AliveMark implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(AliveMark.class.getName());
  private static final Trouble UNWRITTEN =
      new Trouble(LOG, Level.WARNING, "The mark of life could not be written");
  private static final String NAME = "alive";
  private static final int BYTES = 4 * Long.BYTES;

  private final Path file;
  private final ByteBuffer mark = ByteBuffer.allocate(BYTES);
  private @Nullable FileChannel channel;

  /** Nothing is written yet. */
  AliveMark(Path run) {
    this.file = run.resolve(NAME);
  }

  void put(Moment now) {
    mark.clear();
    mark.putLong(now.boot().getMostSignificantBits());
    mark.putLong(now.boot().getLeastSignificantBits());
    mark.putLong(now.uptimeMillis());
    mark.putLong(now.wall().toEpochMilli()).flip();
    try {
      FileChannel open = channel;
      if (open == null) {
        open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel = open;
      }
      open.write(mark, 0);
    } catch (IOException full) {
      UNWRITTEN.came(full);
      close();
    }
  }

  /**
   * When the service last moved.
   *
   * @param known a moment at which it did
   * @return that one, when no later one of the same boot is marked
   */
  static Moment latest(Path run, Moment known) {
    Moment marked = read(run);
    return marked != null
            && marked.boot().equals(known.boot())
            && marked.uptimeMillis() > known.uptimeMillis()
        ? marked
        : known;
  }

  private static @Nullable Moment read(Path run) {
    try {
      ByteBuffer mark = ByteBuffer.wrap(Files.readAllBytes(run.resolve(NAME)));
      if (mark.remaining() != BYTES) {
        return null;
      }
      UUID boot = new UUID(mark.getLong(), mark.getLong());
      long uptimeMillis = mark.getLong();
      Instant wall = Instant.ofEpochMilli(mark.getLong());
      return uptimeMillis < 0 ? null : new Moment(wall, uptimeMillis, boot);
    } catch (IOException none) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException gone) {
      LOG.log(Level.FINE, "The mark of life did not close", gone);
    }
    channel = null;
  }
}
