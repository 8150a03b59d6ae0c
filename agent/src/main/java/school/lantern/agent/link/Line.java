package school.lantern.agent.link;

import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * One connection between a helper and the service, whatever carries it. Never blocks: what has not
 * come yet is not read, what does not fit is not written. For one thread.
 */
public interface Line extends ByteChannel {

  /** Who is at the other end, as the kernel says. Known at the service's end only. */
  Peer peer();

  /**
   * Writes from a file, without a copy in the heap where the system can do that.
   *
   * @return how many bytes, possibly none
   */
  default long send(FileChannel file, long from, long bytes) throws IOException {
    return file.transferTo(from, bytes, this);
  }

  /**
   * Whether {@link Exchange#await} should also end when there is room to write again.
   *
   * @param wanted while something waits to be written
   */
  void wakeWhenWritable(boolean wanted);

  /**
   * Who is at the other end.
   *
   * @param account the user whose process it is
   * @param session the login session that the process belongs to, or {@code null} where the kernel
   *     does not tell
   * @param group the process's effective group, or {@code null} where there are none
   */
  record Peer(String account, @Nullable String session, @Nullable String group) {

    /**
     * Whether the account has a name. On Linux one person can have 65,536 ids without one. Windows,
     * where the kernel tells the session, knows accounts by name only, and many pupils' are
     * numbers.
     */
    public boolean hasName() {
      return !account.isBlank() && (session != null || !account.matches("\\d+"));
    }
  }
}
