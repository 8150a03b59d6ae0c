package school.lantern.agent.link.win32;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.link.Exchange;
import school.lantern.agent.link.Line;
import school.lantern.agent.win32.AccessRights;
import school.lantern.agent.win32.WrittenRights;

/**
 * Lines over a named pipe. One event for all transfers: whoever waits looks at each line first, and
 * begins no transfer between that look and the wait, so that no end of one is missed.
 */
public final class PipeExchange implements Exchange {
  private static final int ASKED_OF_THE_PIPE =
      WinNT.FILE_READ_DATA
          | WinNT.FILE_WRITE_DATA
          | WinNT.FILE_READ_ATTRIBUTES
          | WinNT.FILE_WRITE_ATTRIBUTES
          | WinNT.READ_CONTROL
          | WinNT.SYNCHRONIZE;

  /** Whoever plays the service learns who the helper is, and cannot act in its name. */
  private static final int DO_NOT_BECOME_ME = 0x0010_0000 | 0x0001_0000; // SQOS, identification

  private static final int PIPE_NAME_MAX_CHARS = 256;

  private final String name;
  private final HANDLE event = Overlapped.newEvent();
  private final HANDLE woken = Overlapped.newEvent();
  private final @Nullable PipeServer server;
  private final List<PipeLine> lines = new ArrayList<>();

  private PipeExchange(String name, boolean serves) throws IOException {
    this.name = name;
    this.server = serves ? new PipeServer(name, event) : null;
  }

  public static PipeExchange listen(Path address) throws IOException {
    return new PipeExchange(name(address), true);
  }

  public static PipeExchange towards(Path address) throws IOException {
    return new PipeExchange(name(address), false);
  }

  /** Pipes have no folders: the whole path becomes the name. */
  static String name(Path address) {
    String flat = "lantern-" + address.toAbsolutePath().toString().replaceAll("[\\\\/:]+", "-");
    String pipe = "\\\\.\\pipe\\" + flat;
    return pipe.substring(0, Math.min(pipe.length(), PIPE_NAME_MAX_CHARS));
  }

  @Override
  public @Nullable Line answer() throws IOException {
    HANDLE pipe = server == null ? null : server.answer();
    if (pipe == null) {
      return null;
    }
    try {
      return keep(pipe, PeerProcess.of(pipe));
    } catch (IOException nobody) {
      Kernel32.INSTANCE.CloseHandle(pipe);
      throw nobody;
    }
  }

  @Override
  public Line call() throws IOException {
    HANDLE pipe =
        Kernel32.INSTANCE.CreateFile(
            name,
            ASKED_OF_THE_PIPE,
            0,
            null,
            WinNT.OPEN_EXISTING,
            WinNT.FILE_FLAG_OVERLAPPED | DO_NOT_BECOME_ME,
            null);
    if (WinBase.INVALID_HANDLE_VALUE.equals(pipe)) {
      throw new IOException("no pipe: error " + Kernel32.INSTANCE.GetLastError());
    }
    try {
      refuseImpostor(pipe);
      return keep(pipe, new Line.Peer("", null, null));
    } catch (IOException nobody) {
      Kernel32.INSTANCE.CloseHandle(pipe);
      throw nobody;
    }
  }

  /** While no service is there any program may make a pipe of its name, but not for its owner. */
  private static void refuseImpostor(HANDLE pipe) throws IOException {
    WrittenRights rights = AccessRights.of(pipe);
    if (!rights.isOwnedBySystem()) {
      throw new IOException("the pipe belongs to " + rights.owner() + ": no service of ours");
    }
  }

  private PipeLine keep(HANDLE pipe, Line.Peer peer) throws IOException {
    PipeLine line = new PipeLine(pipe, event, peer, lines::remove);
    lines.add(line);
    return line;
  }

  @Override
  public void await(long atMostMillis) {
    Kernel32.INSTANCE.ResetEvent(event);
    if (isReady()) {
      return;
    }
    int millis = (int) Math.min(atMostMillis, Integer.MAX_VALUE);
    Kernel32.INSTANCE.WaitForMultipleObjects(2, new HANDLE[] {event, woken}, false, millis);
    Kernel32.INSTANCE.ResetEvent(woken);
  }

  private boolean isReady() {
    boolean ready = server != null && server.isReady();
    for (PipeLine line : lines) {
      ready |= line.isReady(); // each one: it may have something to write
    }
    return ready;
  }

  @Override
  public void wake() {
    Pipes.INSTANCE.SetEvent(woken);
  }

  @Override
  public void close() {
    List.copyOf(lines).forEach(PipeLine::close);
    if (server != null) {
      server.close();
    }
    Kernel32.INSTANCE.CloseHandle(event);
    // The other event stays open: somebody may still want to wake who is not there any more.
  }
}
