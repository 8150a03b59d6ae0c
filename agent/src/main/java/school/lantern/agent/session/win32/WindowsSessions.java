package school.lantern.agent.session.win32;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Wtsapi32;
import com.sun.jna.platform.win32.Wtsapi32.WTS_SESSION_INFO;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.session.OpenSession;
import school.lantern.agent.session.PastChange;
import school.lantern.agent.session.SessionSource;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange;

/**
 * Sessions by the terminal services, which every Windows has. Session 0 is the services' own, and
 * one without a user is the log-on screen: neither is told.
 */
public final class WindowsSessions implements SessionSource {
  private static final Logger LOG = Logger.getLogger(WindowsSessions.class.getName());
  private static final int SERVICES = 0;
  private static final int USER_NAME = 5;
  private static final int CONNECT_STATE = 8;
  private static final int SESSION_INFO = 25;
  private static final int ACTIVE = 0;

  /** In WTSINFOEX: a level of four bytes, then, on eight, the session's number, state, flags. */
  private static final int FLAGS_AT = 16;

  private static final int FLAGS_END = FLAGS_AT + Integer.BYTES;
  private static final int LOCKED = 0;

  private interface Console extends StdCallLibrary {
    Console INSTANCE = Native.load("kernel32", Console.class);

    int WTSGetActiveConsoleSessionId();
  }

  @Override
  public SessionChange.Source name() {
    return SessionChange.Source.WINDOWS;
  }

  /** There is none: the service manager calls out what happens to sessions. */
  @Override
  public Path watched() {
    return Path.of("none");
  }

  @Override
  public List<OpenSession> open() throws IOException {
    List<OpenSession> open = new ArrayList<>();
    for (int id : ids()) {
      String account = text(id, USER_NAME);
      if (id != SERVICES && account != null && !account.isBlank()) {
        LoginSession session = new LoginSession(Integer.toString(id), account);
        open.add(new OpenSession(session, "", true, isLocked(id), !isActive(id)));
      }
    }
    return open;
  }

  /** Without its log sessions are known from now on: told once, at the start, and no failure. */
  @Override
  public List<PastChange> past(Instant from) {
    try {
      return SessionLog.since(from);
    } catch (IOException untold) {
      LOG.log(
          Level.INFO,
          "Sessions that came or went while the service was away are not known: {0}",
          untold.getMessage());
      return List.of();
    }
  }

  /** Wine lists none, and has the one at the console. */
  private static List<Integer> ids() throws IOException {
    PointerByReference list = new PointerByReference();
    IntByReference count = new IntByReference();
    if (!Wtsapi32.INSTANCE.WTSEnumerateSessions(
        Wtsapi32.WTS_CURRENT_SERVER_HANDLE, 0, 1, list, count)) {
      throw new IOException("no sessions are told: error " + Kernel32.INSTANCE.GetLastError());
    }
    List<Integer> ids = new ArrayList<>();
    if (count.getValue() > 0) {
      WTS_SESSION_INFO first = new WTS_SESSION_INFO(list.getValue());
      first.read();
      for (var session : first.toArray(count.getValue())) {
        ids.add(((WTS_SESSION_INFO) session).SessionId);
      }
    } else {
      ids.add(Console.INSTANCE.WTSGetActiveConsoleSessionId());
    }
    Wtsapi32.INSTANCE.WTSFreeMemory(list.getValue());
    return ids;
  }

  /** Unless it is told that it is not. */
  private static boolean isActive(int session) {
    Integer state = number(session, CONNECT_STATE, 0, Integer.BYTES);
    return state == null || state == ACTIVE;
  }

  private static boolean isLocked(int session) {
    Integer flags = number(session, SESSION_INFO, FLAGS_AT, FLAGS_END);
    return flags != null && flags == LOCKED;
  }

  private static @Nullable Integer number(int session, int what, int at, int leastBytes) {
    IntByReference bytes = new IntByReference();
    Pointer told = ask(session, what, bytes);
    if (told == null) {
      return null;
    }
    Integer number = bytes.getValue() < leastBytes ? null : told.getInt(at);
    Wtsapi32.INSTANCE.WTSFreeMemory(told);
    return number;
  }

  private static @Nullable String text(int session, int what) {
    Pointer told = ask(session, what, new IntByReference());
    if (told == null) {
      return null;
    }
    String text = told.getWideString(0);
    Wtsapi32.INSTANCE.WTSFreeMemory(told);
    return text;
  }

  private static @Nullable Pointer ask(int session, int what, IntByReference bytes) {
    PointerByReference told = new PointerByReference();
    boolean answered =
        Wtsapi32.INSTANCE.WTSQuerySessionInformation(
            Wtsapi32.WTS_CURRENT_SERVER_HANDLE, session, what, told, bytes);
    return answered ? told.getValue() : null;
  }
}
