package school.lantern.agent.link.win32;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinBase.SECURITY_ATTRIBUTES;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.win32.AccessRights;

/** The pipe that helpers knock at: one instance of it always waits for the next one. */
final class PipeServer implements AutoCloseable {
  /**
   * In Windows' own notation: the administrators', which no pupil can make; nobody over the
   * network; everything for the system and administrators; to read and write, but not to make
   * further instances, for who sits at this computer.
   */
  private static final String WHO_MAY =
      "O:BAG:BAD:P(D;;GA;;;NU)(A;;GA;;;SY)(A;;GA;;;BA)(A;;0x120183;;;IU)";

  private static final int FIRST_OF_ITS_NAME = 0x0008_0000;
  private static final int BYTES_FROM_HERE_ONLY = 0x8; // byte mode; remote clients are refused

  private final String name;
  private final HANDLE event;
  private final SECURITY_ATTRIBUTES whoMay;
  private HANDLE waiting;
  private Overlapped knock;

  /**
   * Opens the pipe.
   *
   * @throws IOException if there is one of that name: another program plays the service
   */
  PipeServer(String name, HANDLE event) throws IOException {
    this.name = name;
    this.event = event;
    this.whoMay = AccessRights.attributes(WHO_MAY);
    this.waiting = instance(FIRST_OF_ITS_NAME);
    this.knock = listenOn(waiting);
  }

  private HANDLE instance(int flags) throws IOException {
    HANDLE pipe =
        Kernel32.INSTANCE.CreateNamedPipe(
            name,
            WinBase.PIPE_ACCESS_DUPLEX | WinNT.FILE_FLAG_OVERLAPPED | flags,
            BYTES_FROM_HERE_ONLY,
            WinBase.PIPE_UNLIMITED_INSTANCES,
            PipeLine.BUFFER_BYTES,
            PipeLine.BUFFER_BYTES,
            0,
            whoMay);
    if (WinBase.INVALID_HANDLE_VALUE.equals(pipe)) {
      throw new IOException("no pipe: error " + Kernel32.INSTANCE.GetLastError());
    }
    return pipe;
  }

  private Overlapped listenOn(HANDLE pipe) throws IOException {
    Overlapped next = new Overlapped(pipe, event);
    next.begin(to -> Pipes.INSTANCE.ConnectNamedPipe(pipe, to));
    return next;
  }

  boolean isReady() {
    return knock.isDone();
  }

  /** The pipe to who has knocked, or {@code null}. */
  @Nullable HANDLE answer() throws IOException {
    if (!knock.isDone()) {
      return null;
    }
    HANDLE taken = waiting;
    boolean came = true;
    try {
      knock.end();
    } catch (IOException alreadyGone) {
      came = false;
      Kernel32.INSTANCE.CloseHandle(taken);
    }
    waiting = instance(0);
    knock = listenOn(waiting);
    return came ? taken : null;
  }

  @Override
  public void close() {
    knock.cancel();
    Kernel32.INSTANCE.CloseHandle(waiting);
  }
}
