package school.lantern.agent.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.files.Folders;
import school.lantern.agent.files.Options;
import school.lantern.agent.files.PrivateFiles;
import school.lantern.agent.log.Trouble;
import school.lantern.agent.moment.MachineClock;
import school.lantern.agent.session.DesktopsByX;
import school.lantern.agent.session.HelperOnly;
import school.lantern.agent.session.Logind;
import school.lantern.agent.session.SessionSource;
import school.lantern.agent.session.Utmp;
import school.lantern.agent.session.win32.WindowsSessions;
import school.lantern.agent.spool.SpoolException;
import school.lantern.agent.win32.Host;

/**
 * {@code service [--state DIR] [--run DIR] [--helper-account NAME]}: the machine-wide process. With
 * an account it starts the helpers itself, and lets no others in.
 */
public final class ServiceMain {
  static final String RUN = Folders.RUN;

  private static final Logger LOG = Logger.getLogger(ServiceMain.class.getName());
  private static final Trouble NO_SPOOL =
      new Trouble(
          LOG, Level.SEVERE, "The spool cannot be opened, nothing is recorded; is the disk full?");
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int USAGE_ERROR = 2;
  private static final long STOP_TIMEOUT_SECONDS = 8;
  private static final Duration SPOOL_TRIED_EVERY = Duration.ofSeconds(10);

  private ServiceMain() {}

  /**
   * Runs until the process is told to stop (SIGTERM).
   *
   * @return exit code: 0 stopped in order, 1 could not work, 2 wrong use
   */
  public static int run(List<String> arguments) {
    return run(arguments, started -> {});
  }

  /** As {@link #run(List)}, telling the service once it has begun. */
  public static int run(List<String> arguments, Consumer<RunningService> onStart) {
    // All that the service says is in UTC. For OSHI, which asks, the JDK reads the tables of all
    // zones.
    TimeZone.setDefault(new SimpleTimeZone(0, "UTC"));
    Path state;
    Path run;
    @Nullable String helperAccount;
    try {
      Options options = Options.parse(arguments, "--state", "--run", "--helper-account");
      state = Path.of(options.orElse("--state", Folders.STATE));
      run = Path.of(options.orElse("--run", RUN));
      helperAccount = options.get("--helper-account");
    } catch (IllegalArgumentException wrong) {
      System.err.println("lantern: " + wrong.getMessage());
      System.err.println("service [--state DIR] [--run DIR] [--helper-account NAME]");
      return USAGE_ERROR;
    }
    try {
      PrivateFiles.makeFolder(state);
      PrivateFiles.makeReadableFolder(run);
      HelperLaunch helpers =
          helperAccount == null
              ? null
              : HelperLaunch.likeThisProcess(helperAccount, run.resolve(AgentService.SOCKET));
      return runAlone(state, run, helpers, onStart);
    } catch (IOException | SpoolException failed) {
      LOG.log(Level.SEVERE, "The service cannot work", failed);
      return FAILED;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return OK;
    }
  }

  private static int runAlone(
      Path state, Path run, @Nullable HelperLaunch helpers, Consumer<RunningService> onStart)
      throws IOException, InterruptedException {
    try (SingleInstance alone = SingleInstance.take(state)) {
      if (alone == null) {
        System.err.println("lantern: another service runs on " + state);
        return FAILED;
      }
      unpackInto(state.resolve("native"));
      AgentService service = open(state, run, helpers);
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, stopped), "stop"));
      onStart.accept(service);
      try {
        service.run();
      } finally {
        stopped.countDown();
      }
      return OK;
    }
  }

  /**
   * Goes on trying while the spool cannot be opened, as on a full disk: who ended here would be
   * started again at once, and fall again.
   */
  private static AgentService open(Path state, Path run, @Nullable HelperLaunch helpers)
      throws IOException, InterruptedException {
    while (true) {
      try {
        return new AgentService(state, run, MachineClock.ofThisMachine(), source(), helpers);
      } catch (SpoolException notNow) {
        NO_SPOOL.came(notNow);
        TimeUnit.NANOSECONDS.sleep(SPOOL_TRIED_EVERY.toNanos());
      }
    }
  }

  /**
   * Where SQLite's native library is unpacked: not into a folder where everybody may write, and
   * emptied first, since a killed run leaves its megabyte behind.
   */
  private static void unpackInto(Path natives) throws IOException {
    PrivateFiles.makeFolder(natives);
    try (Stream<Path> left = Files.list(natives)) {
      for (Path old : left.toList()) {
        Files.delete(old);
      }
    }
    System.setProperty("org.sqlite.tmpdir", natives.toString());
  }

  private static void stop(AgentService service, CountDownLatch stopped) {
    service.stop();
    try {
      if (!stopped.await(STOP_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        LOG.warning("The service did not stop in time");
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  /** The best teller of sessions that this machine has. */
  private static SessionSource source() {
    if (Host.isWindows()) {
      return new WindowsSessions();
    }
    Logind logind = new Logind("loginctl");
    if (logind.isThere()) {
      return new DesktopsByX(logind);
    }
    Utmp utmp = new Utmp(Path.of("/run/utmp"), Path.of("/proc"));
    return utmp.isThere() ? new DesktopsByX(utmp) : new HelperOnly();
  }
}
