package school.lantern.agent.session.win32;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.Wevtapi;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.Winevt.EVT_HANDLE;
import com.sun.jna.ptr.IntByReference;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import school.lantern.agent.session.PastChange;

/** Windows' own log of who logged on and off at this computer. */
final class SessionLog {
  private static final String CHANNEL =
      "Microsoft-Windows-TerminalServices-LocalSessionManager/Operational";

  private static final int OF_CHANNEL_OLDEST_FIRST = 0x101;
  private static final int AS_XML = 1;
  private static final int AT_ONCE = 16;
  private static final int AT_MOST = 2000;
  private static final int EVENT_MAX_BYTES = 64 << 10;
  private static final int WAIT_MILLIS = 2000;

  private SessionLog() {}

  /**
   * What stands there since.
   *
   * @throws IOException if there is no such log, or it is not told
   */
  static List<PastChange> since(Instant from) throws IOException {
    EVT_HANDLE found;
    try {
      found = Wevtapi.INSTANCE.EvtQuery(null, CHANNEL, question(from), OF_CHANNEL_OLDEST_FIRST);
    } catch (UnsatisfiedLinkError noSuchCall) {
      throw new IOException("no event log", noSuchCall);
    }
    if (found == null) {
      throw new IOException("the log of sessions is not told: error " + Native.getLastError());
    }
    try {
      return read(found);
    } finally {
      Wevtapi.INSTANCE.EvtClose(found);
    }
  }

  static String question(Instant from) {
    String ids =
        SessionEvent.CHANGES.keySet().stream()
            .sorted()
            .map(id -> "EventID=" + id)
            .collect(Collectors.joining(" or "));
    return "*[System[(%s) and TimeCreated[@SystemTime>='%s']]]".formatted(ids, from);
  }

  private static List<PastChange> read(EVT_HANDLE found) throws IOException {
    List<PastChange> changes = new ArrayList<>();
    EVT_HANDLE[] events = new EVT_HANDLE[AT_ONCE];
    IntByReference count = new IntByReference();
    int seen = 0;
    int error = WinError.ERROR_SUCCESS;
    try (Memory xml = new Memory(EVENT_MAX_BYTES)) {
      while (seen < AT_MOST
          && Wevtapi.INSTANCE.EvtNext(found, AT_ONCE, events, WAIT_MILLIS, 0, count)) {
        seen += count.getValue();
        for (int i = 0; i < count.getValue(); i++) {
          if (render(events[i], xml)) {
            SessionEvent.parse(xml.getWideString(0)).ifPresent(changes::add);
          }
          Wevtapi.INSTANCE.EvtClose(events[i]);
        }
      }
      error = Native.getLastError(); // of the call that ended the loop
    }
    if (seen < AT_MOST && error != WinError.ERROR_NO_MORE_ITEMS) {
      throw new IOException("the log of sessions cannot be read: error " + error);
    }
    return changes;
  }

  private static boolean render(EVT_HANDLE event, Memory xml) {
    IntByReference used = new IntByReference();
    return Wevtapi.INSTANCE.EvtRender(
        null, event, AS_XML, EVENT_MAX_BYTES, xml, used, new IntByReference());
  }
}
