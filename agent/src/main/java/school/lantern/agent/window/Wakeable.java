package school.lantern.agent.window;

import com.sun.jna.Memory;

/**
 * Waits for a file descriptor without asking in a loop, until there is something to read, time is
 * up, or somebody calls {@link #wake()}.
 */
final class Wakeable implements AutoCloseable {

  /** What ended the wait. */
  enum Ended {
    READABLE,
    TIME_UP,
    WOKEN,
    HUNG_UP
  }

  private static final int POLLFD_BYTES = 8; // int fd, short events, short revents
  private static final int EVENTS_OFFSET = 4;
  private static final int ANSWER_OFFSET = 6;
  private static final short POLLIN = 1;
  private static final short POLLERR_HUP_NVAL = 8 | 16 | 32;

  private final int[] pipe = new int[2];
  private final Memory descriptors = new Memory(2 * POLLFD_BYTES);

  Wakeable(int descriptor) {
    if (Libc.pipe(pipe) != 0) {
      throw new IllegalStateException("no pipe: this process has too many files open");
    }
    watch(0, descriptor);
    watch(POLLFD_BYTES, pipe[0]);
  }

  private void watch(int offset, int descriptor) {
    descriptors.setInt(offset, descriptor);
    descriptors.setShort(offset + EVENTS_OFFSET, POLLIN);
    descriptors.setShort(offset + ANSWER_OFFSET, (short) 0);
  }

  Ended await(int timeoutMillis) {
    int ready = Libc.poll(descriptors, 2, timeoutMillis);
    if (ready <= 0) {
      return Ended.TIME_UP; // or a signal: whoever waits looks again anyway
    }
    if (descriptors.getShort(POLLFD_BYTES + ANSWER_OFFSET) != 0) {
      return Ended.WOKEN;
    }
    boolean hungUp = (descriptors.getShort(ANSWER_OFFSET) & POLLERR_HUP_NVAL) != 0;
    return hungUp ? Ended.HUNG_UP : Ended.READABLE;
  }

  void wake() {
    Libc.write(pipe[1], new byte[1], 1);
  }

  @Override
  public void close() {
    Libc.close(pipe[0]);
    Libc.close(pipe[1]);
    descriptors.close();
  }
}
