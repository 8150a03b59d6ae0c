package school.lantern.agent.window;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The few calls of libc that are needed, mapped directly: see {@link XEvents}. */
final class Libc {
  static {
    Native.register(Libc.class, "c");
  }

  private Libc() {}

  static native int poll(Pointer descriptors, long count, int timeoutMillis);

  static native int pipe(int[] ends);

  static native long write(int descriptor, byte[] bytes, long count);

  static native int close(int descriptor);

  static native void _exit(int code);
}
