package school.lantern.agent.service.win32;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.session.OpenSession;
import school.lantern.agent.session.win32.WindowsSessions;

/**
 * One helper in each session, started with its user's token; one that ends is started again. Looks
 * when it is told to, and every {@link #EVERY}: a helper that was killed is back by then.
 */
final class SessionHelpers implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(SessionHelpers.class.getName());
  private static final Duration EVERY = Duration.ofSeconds(4);

  private final String command;
  private final WindowsSessions sessions = new WindowsSessions();
  private final Map<String, HANDLE> running = new HashMap<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "helpers"));
  private final ScheduledFuture<?> looks;
  private @Nullable HelperJob job;
  private boolean toldTrouble;

  /** Begins to keep helpers, by that command. */
  SessionHelpers(String command) {
    this.command = command;
    this.looks =
        thread.scheduleWithFixedDelay(
            this::startMissing, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Looks soon; does not wait. */
  void look() {
    thread.execute(this::startMissing);
  }

  private void startMissing() {
    try {
      List<OpenSession> open = sessions.open();
      forgetEnded();
      for (OpenSession session : open) {
        String id = session.session().id();
        if (!running.containsKey(id)) {
          HANDLE helper = UserProcess.start(Integer.parseInt(id), command);
          running.put(id, helper);
          job().add(helper);
        }
      }
      toldTrouble = false;
    } catch (IOException | RuntimeException notNow) {
      if (!toldTrouble) {
        LOG.log(Level.WARNING, "A helper could not be started; it is tried again", notNow);
        toldTrouble = true;
      }
    }
  }

  private HelperJob job() throws IOException {
    HelperJob made = job == null ? HelperJob.create() : job;
    job = made;
    return made;
  }

  private void forgetEnded() {
    running.values().removeIf(SessionHelpers::hasEnded);
  }

  private static boolean hasEnded(HANDLE process) {
    boolean ended = Kernel32.INSTANCE.WaitForSingleObject(process, 0) == WinBase.WAIT_OBJECT_0;
    if (ended) {
      Kernel32.INSTANCE.CloseHandle(process);
    }
    return ended;
  }

  /** No more are started; those at work end with this process. */
  @Override
  public void close() {
    looks.cancel(false);
    thread.shutdown();
  }
}
