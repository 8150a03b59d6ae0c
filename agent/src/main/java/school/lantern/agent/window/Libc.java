package school.lantern.agent.window;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;

/** The few calls of libc that are needed. */
interface Libc extends Library {
  Libc INSTANCE = Native.load("c", Libc.class);

  int poll(Memory descriptors, long count, int timeoutMillis);

  int pipe(int[] ends) throws LastErrorException;

  long write(int descriptor, byte[] bytes, long count);

  int close(int descriptor);

  void _exit(int code);
}
