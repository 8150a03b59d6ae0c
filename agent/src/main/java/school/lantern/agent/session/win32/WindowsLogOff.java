package school.lantern.agent.session.win32;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.Wtsapi32;
import com.sun.jna.win32.StdCallLibrary;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.lantern.model.LoginSession;

/** Ends a login session through the terminal services, as if the person had logged off. */
public final class WindowsLogOff implements Consumer<LoginSession> {
  private static final Logger LOG = Logger.getLogger(WindowsLogOff.class.getName());

  private interface Services extends StdCallLibrary {
    Services INSTANCE = Native.load("wtsapi32", Services.class);

    boolean WTSLogoffSession(HANDLE server, int session, boolean waits);
  }

  private final WindowsSessions sessions = new WindowsSessions();

  /** Does not wait for the end. Numbers come again: only while it is still that account's. */
  @Override
  public void accept(LoginSession session) {
    try {
      boolean open = sessions.open().stream().anyMatch(one -> one.session().equals(session));
      boolean done =
          open
              && Services.INSTANCE.WTSLogoffSession(
                  Wtsapi32.WTS_CURRENT_SERVER_HANDLE, Integer.parseInt(session.id()), false);
      if (!done) {
        LOG.log(
            Level.WARNING,
            "{0} could not be logged off: {1}",
            new Object[] {
              session.account(), open ? "error " + Native.getLastError() : "no such session"
            });
      }
    } catch (IOException untold) {
      LOG.log(Level.WARNING, "Nobody can be logged off here", untold);
    }
  }
}
