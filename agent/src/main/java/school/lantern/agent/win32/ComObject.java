package school.lantern.agent.win32;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An object of another program, or of Windows: a table of calls, and who uses it is counted. */
public final class ComObject implements AutoCloseable {
  private static final int RELEASE = 2;
  private static final int OK = 0;

  private final Pointer self;

  public ComObject(Pointer self) {
    this.self = self;
  }

  /** One of its calls, by its place in the table; answers whether that was done. */
  public boolean does(int call, @Nullable Object... arguments) {
    return answer(call, arguments) == OK;
  }

  /** One of its calls, by its place in the table; answers what that said, an HRESULT. */
  public int answer(int call, @Nullable Object... arguments) {
    Pointer code = self.getPointer(0).getPointer((long) call * Native.POINTER_SIZE);
    Object[] all = Stream.concat(Stream.of(self), Stream.of(arguments)).toArray();
    return Function.getFunction(code).invokeInt(all);
  }

  /** For calls of Windows' own that take the whole object. */
  public Pointer address() {
    return self;
  }

  @Override
  public void close() {
    does(RELEASE);
  }
}
