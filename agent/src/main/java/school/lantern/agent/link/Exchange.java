package school.lantern.agent.link;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.link.win32.PipeExchange;
import school.lantern.agent.win32.Host;

/**
 * Where lines come in, or go out, and where one thread waits for all of them: Unix domain sockets,
 * or on Windows a named pipe.
 */
public interface Exchange extends AutoCloseable {

  /**
   * At the service's end.
   *
   * @param address made anew; a stale one from before a crash is removed, so the caller must have
   *     made sure that no other service runs
   */
  static Exchange listen(Path address, int linesMax) throws IOException {
    return Host.isWindows() ? PipeExchange.listen(address) : UnixExchange.listen(address, linesMax);
  }

  /** At a helper's end; connects to nothing yet. */
  static Exchange towards(Path address) throws IOException {
    return Host.isWindows() ? PipeExchange.towards(address) : UnixExchange.towards(address);
  }

  /** The next line that somebody opened, or {@code null} when there is none. */
  @Nullable Line answer() throws IOException;

  /** Opens a line to the service. */
  Line call() throws IOException;

  /** Waits until there is something to read, answer or, where wanted, room to write; or to wake. */
  void await(long atMostMillis) throws IOException;

  /** Ends the present or the next {@link #await}; from any thread. */
  void wake();

  @Override
  void close() throws IOException;
}
