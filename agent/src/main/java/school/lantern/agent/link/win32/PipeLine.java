package school.lantern.agent.link.win32;

import com.sun.jna.Memory;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.link.Line;

/**
 * One end of a named pipe.
 *
 * <p>Windows reads ahead into a buffer of its own here, and writes from another: so a read finds
 * what has come, and a write ends as soon as the bytes are copied.
 */
final class PipeLine implements Line {
  static final int BUFFER_BYTES = 16 << 10;

  private final HANDLE pipe;
  private final Peer peer;
  private final Consumer<PipeLine> onClose;
  private final Overlapped reading;
  private final Overlapped writing;
  private final Memory in = new Memory(BUFFER_BYTES);
  private final Memory out = new Memory(BUFFER_BYTES);
  private @Nullable ByteBuffer came;
  private int outFrom;
  private int outUntil;
  private boolean wakesWhenWritable;
  private boolean atEnd;
  private boolean open = true;

  PipeLine(HANDLE pipe, HANDLE event, Peer peer, Consumer<PipeLine> onClose) throws IOException {
    this.pipe = pipe;
    this.peer = peer;
    this.onClose = onClose;
    this.reading = new Overlapped(pipe, event);
    this.writing = new Overlapped(pipe, event);
    readAhead();
  }

  private void readAhead() throws IOException {
    reading.begin(to -> Pipes.INSTANCE.ReadFile(pipe, in, BUFFER_BYTES, null, to));
  }

  @Override
  public Peer peer() {
    return peer;
  }

  @Override
  public int read(ByteBuffer into) {
    if (came == null && reading.isDone()) {
      came = take();
    }
    ByteBuffer rest = came;
    if (rest == null) {
      return atEnd ? -1 : 0;
    }
    int bytes = Math.min(rest.remaining(), into.remaining());
    into.put(rest.slice().limit(bytes));
    rest.position(rest.position() + bytes);
    if (!rest.hasRemaining()) {
      came = null;
      in.clear();
      tryReadAhead();
    }
    return bytes;
  }

  private @Nullable ByteBuffer take() {
    try {
      return in.getByteBuffer(0, reading.end());
    } catch (IOException gone) {
      atEnd = true;
      return null;
    }
  }

  private void tryReadAhead() {
    try {
      readAhead();
    } catch (IOException gone) {
      atEnd = true;
    }
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    int taken = 0;
    while (from.hasRemaining() && drain()) {
      int bytes = Math.min(from.remaining(), BUFFER_BYTES);
      out.getByteBuffer(0, bytes).put(from.slice().limit(bytes));
      from.position(from.position() + bytes);
      taken += bytes;
      outFrom = 0;
      outUntil = bytes;
    }
    drain();
    return taken;
  }

  /** Whether all that was taken before is written. */
  private boolean drain() throws IOException {
    while (true) {
      if (writing.hasBegun()) {
        if (!writing.isDone()) {
          return false;
        }
        outFrom += writing.end();
      }
      if (outFrom >= outUntil) {
        return true;
      }
      int from = outFrom;
      writing.begin(
          to -> Pipes.INSTANCE.WriteFile(pipe, out.share(from), outUntil - from, null, to));
    }
  }

  @Override
  public void wakeWhenWritable(boolean wanted) {
    wakesWhenWritable = wanted;
  }

  /** Whether looking at this line is worth while. */
  boolean isReady() {
    boolean written = false;
    try {
      written = drain();
    } catch (IOException gone) {
      atEnd = true;
    }
    return came != null || atEnd || reading.isDone() || (wakesWhenWritable && written);
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      reading.cancel();
      writing.cancel();
      in.clear();
      out.clear();
      Kernel32.INSTANCE.CloseHandle(pipe);
      onClose.accept(this);
    }
  }
}
