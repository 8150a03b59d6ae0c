package school.lantern.agent.account;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Which process listens at a Unix socket, as the kernel says: nobody can speak for another.
 *
 * @param pid the process that began to listen
 * @param account whose it was then; its number when it has no name
 */
public record SocketPeer(long pid, String account) {
  private static final int PATH_MAX_BYTES = 107;
  private static final int CREDENTIALS_BYTES = 3 * Integer.BYTES;

  /**
   * Asks by a connection that is closed at once. Never waits.
   *
   * @param name the path; in the kernel's own list of names if it begins with {@code @}
   * @throws IOException if nobody listens, or no connection can be had
   */
  public static SocketPeer at(String name) throws IOException {
    byte[] path = name.getBytes(StandardCharsets.UTF_8);
    if (path.length == 0 || path.length > PATH_MAX_BYTES) {
      throw new IOException("no name of a socket");
    }
    if (path[0] == '@') {
      path[0] = 0;
    }
    int end = path[0] == 0 ? 0 : 1;
    Memory address = new Memory(Short.BYTES + path.length + end);
    address.clear();
    address.setShort(0, (short) Libc.AF_UNIX);
    address.write(Short.BYTES, path, 0, path.length);
    Libc libc = Libc.INSTANCE;
    int socket = libc.socket(Libc.AF_UNIX, Libc.STREAM_AT_ONCE, 0);
    if (socket < 0) {
      throw new IOException("no socket: error " + Native.getLastError());
    }
    try {
      if (libc.connect(socket, address, (int) address.size()) != 0) {
        throw new IOException("no connection: error " + Native.getLastError());
      }
      Memory credentials = new Memory(CREDENTIALS_BYTES);
      IntByReference length = new IntByReference(CREDENTIALS_BYTES);
      if (libc.getsockopt(socket, Libc.SOL_SOCKET, Libc.SO_PEERCRED, credentials, length) != 0) {
        throw new IOException("no credentials: error " + Native.getLastError());
      }
      return new SocketPeer(credentials.getInt(0), name(credentials.getInt(Integer.BYTES)));
    } finally {
      int unused = libc.close(socket);
    }
  }

  private static String name(int user) {
    Pointer entry = Libc.INSTANCE.getpwuid(user);
    return entry == null ? Integer.toString(user) : entry.getPointer(0).getString(0);
  }
}
