package school.lantern.agent.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import school.lantern.agent.moment.MachineClock;
import school.lantern.model.CompiledPhrases;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.Observation;

/**
 * The helper's end of the link.
 *
 * <p>Loss policy: an offered observation is kept in memory until the service has it on disk; while
 * the service is away they wait, up to a bound, and what does not fit is counted and reported as a
 * gap once the service is back.
 */
public final class ServiceLink implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ServiceLink.class.getName());
  private static final Duration RETRY_AFTER = Duration.ofMillis(500);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

  /** Frames in the socket's queue at once: keeps the copies small while the service is slow. */
  private static final int FRAMES_AHEAD = 64;

  private final Hello hello;
  private final MachineClock clock;
  private final PolicyListener listener;
  private final PolicyInbox policies;
  private final Consumer<LoginSession> onSession;
  private final Outbox outbox = new Outbox();
  private final Exchange exchange;
  private final Thread thread;
  private volatile boolean closing;

  private ServiceLink(
      Path path,
      Hello hello,
      MachineClock clock,
      PolicyListener onPolicy,
      Consumer<LoginSession> onSession)
      throws IOException {
    this.hello = hello;
    this.clock = clock;
    this.listener = onPolicy;
    this.policies = new PolicyInbox(onPolicy);
    this.onSession = onSession;
    this.exchange = Exchange.towards(path);
    this.thread = new Thread(this::run, "link");
    this.thread.setDaemon(true);
  }

  /**
   * Starts connecting in the background, and goes on trying for ever.
   *
   * @param onPolicy told each policy once its phrases have come
   * @param onSession told the session that the service recognised, on the link's own thread, before
   *     the first policy
   */
  public static ServiceLink open(
      Path socket,
      Hello hello,
      MachineClock clock,
      PolicyListener onPolicy,
      Consumer<LoginSession> onSession) {
    try {
      ServiceLink link = new ServiceLink(socket, hello, clock, onPolicy, onSession);
      link.thread.start();
      return link;
    } catch (IOException noExchange) {
      throw new UncheckedIOException(noExchange);
    }
  }

  /** Hands an observation over, stamped with the present moment. Never blocks. */
  public void offer(Observation what) {
    offerAt(what, clock.now());
  }

  /** As {@link #offer}, for something that happened a while ago. */
  public void offerAt(Observation what, Moment at) {
    outbox.add(at, what);
    exchange.wake();
  }

  /** How many of the offered observations the service does not have on disk yet. */
  int waiting() {
    return outbox.waiting();
  }

  private void run() {
    boolean told = false;
    while (!closing) {
      try (Line line = exchange.call()) {
        told = false;
        converse(FrameChannel.toService(line), line);
      } catch (IOException gone) {
        if (!told) {
          LOG.log(Level.INFO, "The service is away: {0}", gone.getMessage());
          told = true;
        }
      } catch (RuntimeException broken) {
        LOG.log(Level.WARNING, "The link stumbled and starts anew", broken);
      }
      pause();
    }
  }

  private void pause() {
    long until = System.nanoTime() + RETRY_AFTER.toNanos();
    while (!closing && System.nanoTime() < until) {
      try {
        Thread.sleep(RETRY_AFTER.toMillis());
      } catch (InterruptedException closingNow) {
        return;
      }
    }
  }

  private void converse(FrameChannel frames, Line line) throws IOException {
    outbox.startOver();
    policies.startOver();
    frames.send(new Frame.Greeting(Frame.VERSION, hello));
    Pulse pulse = Pulse.ofHelper(System.nanoTime());
    while (!(closing && waiting() == 0)) {
      line.wakeWhenWritable(sendWaiting(frames));
      exchange.await(pulse.millisUntilNextLook(System.nanoTime()));
      List<Frame> received = frames.receive();
      if (received == null) {
        throw new IOException("it closed the connection");
      }
      if (!received.isEmpty()) {
        pulse.heard(System.nanoTime());
      }
      for (Frame frame : received) {
        take(frame, frames);
      }
      if (pulse.isDueToSpeak(System.nanoTime())) {
        if (listener.isAttended()) {
          frames.send(new Frame.Alive());
        } else {
          pulse.putOff(System.nanoTime());
        }
      }
      if (pulse.isStale(System.nanoTime())) {
        throw new IOException("it says nothing any more");
      }
    }
    frames.send(new Frame.GoodBye());
  }

  private boolean sendWaiting(FrameChannel frames) throws IOException {
    boolean more = frames.flush();
    while (!more) {
      List<Frame.Observed> next = outbox.unsent(clock::now, FRAMES_AHEAD);
      if (next.isEmpty()) {
        return false;
      }
      for (Frame.Observed observed : next) {
        frames.send(observed);
      }
      more = frames.flush();
    }
    return true;
  }

  private void take(Frame frame, FrameChannel frames) throws IOException {
    if (frame instanceof Frame.OnDisk onDisk) {
      outbox.forgetUpTo(onDisk.n());
    } else if (frame instanceof Frame.Welcome welcome) {
      onSession.accept(welcome.session());
    } else if (frame instanceof Frame.PolicyInForce inForce) {
      Optional<CompiledPhrases> wanted = policies.policy(inForce.policy());
      if (wanted.isPresent()) {
        frames.send(new Frame.PhrasesWanted(wanted.get()));
      }
    } else if (frame instanceof Frame.PhrasesPiece piece) {
      policies.piece(piece);
    } else if (frame instanceof Frame.ShowNotice show) {
      listener.show(show.notice(), this::offer);
    } else if (frame instanceof Frame.OpenVoice) {
      listener.openVoice();
    }
  }

  /**
   * Says good-bye, so that the service does not take the end for an accident, and waits shortly for
   * acknowledgements.
   */
  @Override
  public void close() {
    closing = true;
    exchange.wake();
    try {
      thread.join(CLOSE_TIMEOUT.toMillis());
      thread.interrupt();
      exchange.close();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    } catch (IOException ignored) {
      LOG.log(Level.FINE, "The exchange did not close", ignored);
    }
  }
}
