package school.lantern.agent.desktop;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.lantern.agent.desktop.DesktopHelper.End;
import school.lantern.agent.files.Folders;
import school.lantern.agent.files.Options;
import school.lantern.agent.link.Hello;
import school.lantern.agent.link.PolicyListener;
import school.lantern.agent.link.ServiceLink;
import school.lantern.agent.moment.MachineClock;
import school.lantern.agent.notice.NoticePrompt;
import school.lantern.agent.voice.VoiceWindow;
import school.lantern.agent.window.LostDisplay;
import school.lantern.model.Moment;
import school.lantern.model.Observation;

/**
 * The command {@code desktop}: the helper in one login session.
 *
 * <p>Ends with 0 when the X server goes: the session is over. On SIGTERM it hands over what it has
 * and says good-bye first.
 */
public final class DesktopMain {
  private static final Logger LOG = Logger.getLogger(DesktopMain.class.getName());
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;
  private static final Duration GOOD_BYE = Duration.ofSeconds(3);
  private static final Duration END_WITHIN = Duration.ofSeconds(10);
  private static final String[] OPTIONS = {
    "--socket", "--account", "--user", "--session", "--display"
  };

  private DesktopMain() {}

  /** Runs until the session ends; answers the exit code. */
  public static int run(List<String> arguments) throws InterruptedException {
    Inbox inbox = new Inbox();
    Path socket;
    Surroundings surroundings;
    try {
      Options options = Options.parse(arguments, OPTIONS);
      socket = address(options);
      if (options.get("--account") == null) {
        surroundings = Surroundings.ofThisProcess();
      } else {
        stopWithTheService(inbox); // first: what follows waits for a pupil's programs and files
        surroundings = LentDesktop.enter(options);
      }
    } catch (IllegalArgumentException wrong) {
      System.err.println("lantern-agent desktop: " + wrong.getMessage());
      return WRONG_USAGE;
    } catch (IOException refused) {
      LOG.log(Level.SEVERE, "The helper cannot work in that session", refused);
      return FAILED;
    }
    MachineClock clock = MachineClock.ofThisMachine();
    Hello hello =
        new Hello(
            UUID.randomUUID(),
            surroundings.sessionHint(),
            ProcessHandle.current().pid(),
            surroundings.tellsSecretFields());
    CountDownLatch finished = stopOnSignal(inbox);
    End end;
    PolicyListener policies = handouts(inbox, surroundings.environment(), socket);
    try (ServiceLink link = ServiceLink.open(socket, hello, clock, policies, inbox::session)) {
      end = new DesktopHelper(inbox, handoverTo(link), clock::now, surroundings).run();
    } finally {
      finished.countDown();
    }
    if (end == End.DISPLAY_GONE) {
      LostDisplay.endProcess(OK);
    }
    return OK;
  }

  private static Handouts handouts(Inbox inbox, Map<String, String> environment, Path socket) {
    return new Handouts(
        inbox,
        new NoticePrompt(environment),
        new VoiceWindow(environment, socket.resolveSibling("voice.sock")));
  }

  private static Path address(Options options) {
    String given = options.get("--socket");
    return given == null ? Path.of(Folders.RUN, "agent.sock") : Path.of(given);
  }

  /** When the process is told to end: stop, and wait a little until all is handed over. */
  static CountDownLatch stopOnSignal(Inbox inbox) {
    CountDownLatch finished = new CountDownLatch(1);
    Runnable end =
        () -> {
          inbox.stop();
          try {
            if (!finished.await(GOOD_BYE.toMillis(), TimeUnit.MILLISECONDS)) {
              System.err.println("The service did not take everything in time.");
            }
          } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
          }
        };
    Runtime.getRuntime().addShutdownHook(new Thread(end, "lantern-end"));
    return finished;
  }

  /** The service holds the other end of the standard input: its end is the helper's. */
  private static void stopWithTheService(Inbox inbox) {
    Runnable wait =
        () -> {
          try {
            System.in.transferTo(OutputStream.nullOutputStream());
          } catch (IOException alsoTheEnd) {
            LOG.log(Level.FINE, "The service is gone", alsoTheEnd);
          }
          inbox.stop();
          LockSupport.parkNanos(END_WITHIN.toNanos()); // the process ends before, unless it hangs
          Runtime.getRuntime().halt(FAILED);
        };
    Thread waiting = new Thread(wait, "service-end");
    waiting.setDaemon(true);
    waiting.start();
  }

  private static Handover handoverTo(ServiceLink link) {
    return new Handover() {
      @Override
      public void offer(Observation what) {
        link.offer(what);
      }

      @Override
      public void offerAt(Observation what, Moment at) {
        link.offerAt(what, at);
      }
    };
  }
}
