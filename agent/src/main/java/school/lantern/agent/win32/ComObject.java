package school.lantern.agent.secretfield.win32;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.stream.Stream;

/** An object of another program, or of Windows: a table of calls, and who uses it is counted. */
final class ComObject implements AutoCloseable {
  private static final int RELEASE = 2;
  private static final int OK = 0;

  private final Pointer self;

  ComObject(Pointer self) {
    this.self = self;
  }

  /** One of its calls, by its place in the table; answers whether that was done. */
  boolean does(int call, Object... arguments) {
    Pointer code = self.getPointer(0).getPointer((long) call * Native.POINTER_SIZE);
    Object[] all = Stream.concat(Stream.of(self), Stream.of(arguments)).toArray();
    return Function.getFunction(code).invokeInt(all) == OK;
  }

  @Override
  public void close() {
    does(RELEASE);
  }
}
