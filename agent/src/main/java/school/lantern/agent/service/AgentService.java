package school.lantern.agent.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.health.AgentVersion;
import school.lantern.agent.health.HealthProbe;
import school.lantern.agent.link.Handout;
import school.lantern.agent.link.HelperDoor;
import school.lantern.agent.moment.MachineClock;
import school.lantern.agent.notice.NoticeDesk;
import school.lantern.agent.session.DesktopsByX;
import school.lantern.agent.session.LogOff;
import school.lantern.agent.session.LogindSignals;
import school.lantern.agent.session.Noted;
import school.lantern.agent.session.SessionSource;
import school.lantern.agent.session.Sessions;
import school.lantern.agent.spool.Filling;
import school.lantern.agent.spool.Spool;
import school.lantern.agent.spool.SpoolBounds;
import school.lantern.agent.uplink.AgentHome;
import school.lantern.agent.uplink.PolicyOnDisk;
import school.lantern.agent.uplink.Uplink;
import school.lantern.agent.voice.VoiceDoor;
import school.lantern.model.HealthReport;
import school.lantern.model.Moment;

/**
 * The running service: five threads of its own (this one watches sessions and time, one door
 * listens to helpers and one to people, the bus to logind, the uplink sends).
 */
final class AgentService implements RunningService {
  private static final Logger LOG = Logger.getLogger(AgentService.class.getName());
  static final String SOCKET = "agent.sock";

  private static final Duration TICK = Duration.ofSeconds(5);
  private static final Duration TICK_WHILE_WAITING = Duration.ofSeconds(1);
  private static final Duration TICK_SLOWLY = Duration.ofSeconds(15);
  private static final Duration LOOK_SLOWLY_EVERY = Duration.ofMinutes(5);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(60);
  private static final Duration TRACE_EVERY = Duration.ofSeconds(60);
  private static final Duration HEALTH_EVERY = Duration.ofHours(1);

  private final Path state;
  private final Path run;
  private final MachineClock clock;
  private final Spool spool;
  private final SessionDesk desk;
  private final Journal journal;
  private final Uplink uplink;
  private final NoticeDesk notices;
  private final StatusFile status;
  private final FolderWatch watch;
  private final @Nullable LogindSignals signals;
  private final @Nullable HelperKeeper helpers;
  private final @Nullable String helperGroup;
  private final Every looks = new Every(LOOK_EVERY);
  private final Every slowLooks = new Every(LOOK_SLOWLY_EVERY);
  private final ServicePace pace = new ServicePace();
  private final Every traces = new Every(TRACE_EVERY);
  private final Every healths = new Every(HEALTH_EVERY);
  private volatile boolean stopping;

  /**
   * Opens all that it needs.
   *
   * @param helpers how it starts helpers; {@code null} when others start them
   */
  AgentService(
      Path state,
      Path run,
      MachineClock clock,
      SessionSource source,
      @Nullable HelperLaunch helpers)
      throws IOException {
    this.state = state;
    this.run = run;
    this.clock = clock;
    this.helpers = helpers == null ? null : new HelperKeeper(helpers);
    this.helperGroup = helpers == null ? null : helpers.account();
    this.spool = Spool.open(state.resolve("spool.db"), SpoolBounds.DEFAULT, clock::now);
    // The uplink learns of appends, and asks for sessions; both only after everything is built.
    SessionDesk[] late = new SessionDesk[1];
    this.uplink =
        new Uplink(AgentHome.here(state), spool, clock::now, () -> late[0].sessions().all());
    this.journal = new Journal(spool, uplink::stir);
    this.desk = new SessionDesk(source, spool, journal, clock::reading, this::trace);
    late[0] = desk;
    this.notices = new NoticeDesk(desk, state, clock::now, LogOff.ofThisSystem());
    this.status = new StatusFile(run);
    this.watch = new FolderWatch(source.watched(), DesktopsByX.folder());
    this.signals = source.bus().map(socket -> new LogindSignals(socket, desk)).orElse(null);
  }

  /** Runs until {@link #stop}. */
  void run() throws IOException, InterruptedException {
    takeUpLastTrace();
    desk.look();
    trace(desk.sessions());
    listen();
    PolicyOnDisk known = uplink.policy();
    Handout first = known == null ? null : handout(known);
    VoiceDoor voice = null;
    try (HelperDoor door = HelperDoor.open(run.resolve(SOCKET), first, notices, helperGroup)) {
      voice = openVoices(door);
      uplink.start(policy -> door.handOut(handout(policy)));
      LOG.info("The service is at work");
      keepHelpers();
      while (!stopping) {
        boolean changed = watch.await(desk.isWaiting() ? TICK_WHILE_WAITING : tick());
        if (!stopping) {
          turn(changed);
        }
      }
    } finally {
      if (helpers != null) {
        helpers.close();
      }
      if (signals != null) {
        signals.close();
      }
      if (voice != null) {
        voice.close();
      }
      uplink.close();
      status.close();
      new LastTrace(clock.now(), true, desk.sessions()).write(state);
      spool.close();
      LOG.info("The service stopped in order");
    }
  }

  private @Nullable VoiceDoor openVoices(HelperDoor door) {
    ServiceVoice.Ways ways = new ServiceVoice.Ways(uplink, door);
    return new ServiceVoice(desk, spool, journal, ways, clock).open(run);
  }

  private static Handout handout(PolicyOnDisk policy) {
    return new Handout(policy.policy(), policy.phrases());
  }

  private void takeUpLastTrace() {
    Moment now = clock.now();
    LastTrace last = LastTrace.read(state, run);
    if (last != null) {
      journal.note(List.of(last.asGap(now)));
      desk.resume(last.sessions(), last.alive());
    }
  }

  private Duration tick() {
    return pace.isSlow() ? TICK_SLOWLY : TICK;
  }

  private void turn(boolean changed) {
    Moment now = clock.now();
    journal.note(pace.look(now));
    if ((pace.isSlow() ? slowLooks : looks).isDue(now) || desk.takeLookWanted() || changed) {
      desk.look();
      listen();
    }
    desk.tick();
    keepHelpers();
    journal.writeHeld();
    if (traces.isDue(now)) {
      trace(desk.sessions());
    }
    if (healths.isDue(now)) {
      reportHealth(now);
    }
    writeStatus(now);
  }

  private void keepHelpers() {
    if (helpers != null) {
      helpers.keep(desk.sessions().told());
    }
  }

  /** Begins to hear logind, or does again after the bus was lost. */
  private void listen() {
    if (signals != null) {
      signals.listen();
    }
  }

  private void trace(Sessions sessions) {
    new LastTrace(clock.now(), false, sessions).write(state);
  }

  private void reportHealth(Moment now) {
    Filling filling = spool.filling();
    HealthReport.AgentState agent =
        new HealthReport.AgentState(
            AgentVersion.current(),
            policyVersion(),
            filling.waiting(),
            filling.usedBytes(),
            uplink.policyTrouble());
    try {
      journal.note(List.of(new Noted(now, new HealthProbe(state).report(agent))));
    } catch (RuntimeException untold) {
      LOG.log(Level.WARNING, "The machine does not tell how it is", untold);
    }
  }

  private void writeStatus(Moment now) {
    PolicyOnDisk policy = uplink.policy();
    Filling filling = spool.filling();
    status.say(
        new ServiceStatus(
            now,
            new ServiceStatus.Program(
                ProcessHandle.current().pid(), pace.slowBecause(), desk.slowHelpers()),
            uplink.status(),
            desk.summary(account -> policy != null && policy.policy().readsTypingOf(account)),
            new ServiceStatus.SpoolStatus(
                filling.waiting(), filling.usedBytes(), policyVersion(), uplink.policyTrouble())));
  }

  private @Nullable String policyVersion() {
    PolicyOnDisk policy = uplink.policy();
    return policy == null ? null : policy.policy().version();
  }

  @Override
  public void sessionsChanged() {
    desk.sessionsChanged();
  }

  @Override
  public void stop() {
    stopping = true;
    try {
      watch.close();
    } catch (IOException failed) {
      LOG.log(Level.FINE, "The watch did not close", failed);
    }
  }
}
