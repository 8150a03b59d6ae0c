package school.lantern.agent.account;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import org.jspecify.annotations.Nullable;

/**
 * The few calls of libc that change whose rights a process has (they change all its threads), and
 * that tell whose a socket is.
 */
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

  int AF_UNIX = 1;

  /** Neither waits nor is inherited by the programs that are started. */
  int STREAM_AT_ONCE = 1 | 0x800 | 0x80000;

  int SOL_SOCKET = 1;
  int SO_PEERCRED = 17;

  /** {@code struct passwd}, whose first pointer is the name. */
  @Nullable Pointer getpwuid(int user);

  int socket(int family, int type, int protocol);

  int connect(int socket, Memory address, int length);

  int getsockopt(int socket, int level, int option, Memory value, IntByReference length);

  int close(int file);
}
