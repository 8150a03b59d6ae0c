package school.lantern.agent.account;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** The few calls of libc that change whose rights a process has. They change all its threads. */
interface Libc extends Library {
  Libc INSTANCE = Native.load("c", Libc.class);

  int PR_SET_DUMPABLE = 4;

  /** {@code struct passwd}: two pointers, then user id and group id. */
  @Nullable Pointer getpwnam(String name);

  int setgroups(NativeLong count, @Nullable Pointer groups);

  int setresgid(int real, int effective, int saved);

  int setresuid(int real, int effective, int saved);

  int setuid(int user);

  int prctl(int option, NativeLong a, NativeLong b, NativeLong c, NativeLong d);

  int setenv(String name, String value, int replace);
}
