package school.lantern.agent.session;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import school.lantern.agent.session.win32.WindowsLogOff;
import school.lantern.agent.win32.Host;
import school.lantern.model.LoginSession;

/**
 * Ends a login session through logind, as if the person had logged off. Sessions that logind does
 * not know go on; the log says so.
 */
public final class LogOff implements Consumer<LoginSession> {
  private static final Logger LOG = Logger.getLogger(LogOff.class.getName());
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]{1,64}");
  private static final long PATIENCE_SECONDS = 20;

  private final String loginctl;

  /** What ends sessions here. */
  public static Consumer<LoginSession> ofThisSystem() {
    return Host.isWindows() ? new WindowsLogOff() : new LogOff("loginctl");
  }

  /**
   * By that program.
   *
   * @param loginctl its name or path
   */
  public LogOff(String loginctl) {
    this.loginctl = loginctl;
  }

  /** Returns at once. */
  @Override
  public void accept(LoginSession session) {
    Thread thread = new Thread(() -> end(session), "log-off");
    thread.setDaemon(true);
    thread.start();
  }

  private void end(LoginSession session) {
    // logind's own ids look like this; a session that only its helper tells of may have any.
    if (!ID.matcher(session.id()).matches()) {
      LOG.log(
          Level.WARNING, "{0} cannot be logged off: not a session of logind", session.account());
      return;
    }
    try {
      Process process =
          new ProcessBuilder(List.of(loginctl, "terminate-session", session.id()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0) {
        process.destroyForcibly();
        LOG.log(Level.WARNING, "{0} could not be logged off", session.account());
      }
    } catch (IOException noLogind) {
      LOG.log(Level.WARNING, "Nobody can be logged off here", noLogind);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }
}
