package school.lantern.agent.uplink;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.spool.Spool;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.Receipt;

/** Sends from the spool to the collector, for as long as the service lives. One thread. */
public final class Uplink implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Uplink.class.getName());
  private static final String UNUSABLE = "the identity cannot be used; enrol again";
  private static final Duration LOOK_FOR_IDENTITY_EVERY = Duration.ofSeconds(5);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

  private final IdentityFolder identityFolder;
  private final Unattended unattended;
  private final PolicyShelf policies;
  private final Spool spool;
  private final Delivery delivery;
  private final BackOff backOff = new BackOff(new SecureRandom());
  private final SendingTimes times = new SendingTimes(System.nanoTime());
  private final Thread thread = new Thread(this::run, "uplink");
  private Consumer<PolicyOnDisk> onPolicy = policy -> {};
  private @Nullable CollectorDoor collector;
  private @Nullable String enrolledAs;
  private int failures;
  private boolean welcome = true;
  private volatile UplinkStatus status = UplinkStatus.notEnrolled("not enrolled");
  private volatile boolean closing;

  /**
   * Ready to {@link #start}.
   *
   * @param state the agent's state folder
   * @param openSessions told to the collector with each batch
   */
  public Uplink(
      Path state, Spool spool, Supplier<Moment> clock, Supplier<List<LoginSession>> openSessions) {
    this(state, Path.of(EnrolCommand.UNATTENDED), spool, clock, openSessions);
  }

  /** As above, with another file to enrol by. */
  Uplink(
      Path state,
      Path enrolmentFile,
      Spool spool,
      Supplier<Moment> clock,
      Supplier<List<LoginSession>> openSessions) {
    this.identityFolder = new IdentityFolder(state);
    this.unattended = new Unattended(enrolmentFile, identityFolder);
    this.policies = new PolicyShelf(state);
    this.spool = spool;
    this.delivery = new Delivery(spool, clock, openSessions);
  }

  /** The last policy that is known; changes are told to the listener of {@link #start}. */
  public @Nullable PolicyOnDisk policy() {
    return policies.policy();
  }

  public UplinkStatus status() {
    return status;
  }

  /**
   * Begins to send.
   *
   * @param listener told each new policy, on the uplink's thread
   */
  public void start(Consumer<PolicyOnDisk> listener) {
    onPolicy = listener;
    stir(true); // say at once that this machine is on, and send what the last run left
    thread.start();
  }

  /** Something was put into the spool. */
  public void stir(boolean urgent) {
    synchronized (times) {
      if (urgent) {
        times.urgentArrived();
      } else {
        times.otherArrived(System.nanoTime());
      }
      times.notifyAll();
    }
  }

  private void run() {
    while (!closing) {
      try {
        if (!identify()) {
          TimeUnit.NANOSECONDS.sleep(LOOK_FOR_IDENTITY_EVERY.toNanos());
          continue;
        }
        awaitNextSending();
        if (!closing) {
          conclude(converse());
        }
      } catch (InterruptedException closingNow) {
        return;
      } catch (RuntimeException stumbled) {
        // Whatever it is: an uplink that ended would look like a school where nothing happens.
        LOG.log(Level.SEVERE, "The uplink stumbled and goes on", stumbled);
        conclude(new Outcome.Retry("the agent stumbled, see its log", null));
      }
    }
  }

  /** Follows an enrolment that happens while the service runs. */
  private boolean identify() {
    try {
      String current = identityFolder.current();
      if (current == null && unattended.attempt(System.nanoTime())) {
        current = identityFolder.current();
      }
      if (current == null) {
        status = UplinkStatus.notEnrolled(unattended.trouble());
        return false;
      }
      if (!current.equals(enrolledAs) || collector == null) {
        Identity identity = Objects.requireNonNull(identityFolder.load());
        collector = CollectorDoor.to(identity);
        enrolledAs = current;
        status =
            new UplinkStatus(
                current,
                identity.collector().toString(),
                identity.certificate().getNotAfter().toInstant(),
                null,
                "not tried yet");
      }
      return true;
    } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
      if (!UNUSABLE.equals(status.trouble())) {
        LOG.log(Level.SEVERE, "The identity cannot be used; enrol again", unusable);
      }
      status = UplinkStatus.notEnrolled(UNUSABLE);
      return false;
    }
  }

  private void awaitNextSending() throws InterruptedException {
    synchronized (times) {
      long left = times.next() - System.nanoTime();
      while (!closing && left > 0) {
        // One more millisecond: waking a moment early would only mean to wait again.
        times.wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
        left = times.next() - System.nanoTime();
      }
      times.sending(System.nanoTime());
    }
  }

  private Outcome converse() {
    CollectorDoor door = Objects.requireNonNull(collector);
    Outcome outcome = welcome ? delivery.round(door::send) : delivery.knock(door::send);
    if (outcome instanceof Outcome.Stored stored) {
      followPolicy(door, stored.receipt());
    }
    return outcome;
  }

  private void conclude(Outcome outcome) {
    synchronized (times) {
      long now = System.nanoTime();
      if (outcome instanceof Outcome.Stored stored) {
        failures = 0;
        welcome = true;
        times.succeeded(now, spool.waiting(), spool.urgentWaiting());
        report(stored.receipt(), null);
      } else if (outcome instanceof Outcome.NotWelcome refused) {
        welcome = false;
        times.failed(now, backOff.notWelcome(), false);
        report(null, refused.why());
      } else if (outcome instanceof Outcome.Retry retry) {
        failures++;
        times.failed(now, backOff.after(retry, failures), spool.urgentWaiting());
        report(null, retry.why());
      }
    }
  }

  private void report(@Nullable Receipt receipt, @Nullable String trouble) {
    UplinkStatus before = status;
    if (!Objects.equals(before.trouble(), trouble)) {
      LOG.info(trouble == null ? "The collector takes batches" : "Not delivered: " + trouble);
    }
    status =
        new UplinkStatus(
            before.deviceId(),
            before.collector(),
            before.certificateEnds(),
            receipt == null ? before.contact() : contact(receipt),
            trouble);
  }

  private static UplinkStatus.Contact contact(Receipt receipt) {
    Instant now = Instant.now();
    return new UplinkStatus.Contact(now, Duration.between(receipt.collectorTime(), now));
  }

  private void followPolicy(CollectorDoor door, Receipt receipt) {
    if (receipt.policyVersion() == null || receipt.policyVersion().equals(policies.version())) {
      return;
    }
    try {
      if (policies.refresh(door)) {
        onPolicy.accept(Objects.requireNonNull(policies.policy()));
        policies.tidy();
      }
    } catch (IOException notNow) {
      LOG.log(Level.WARNING, "The policy could not be fetched; the old one stays", notNow);
    }
  }

  @Override
  public void close() {
    closing = true;
    synchronized (times) {
      times.notifyAll();
    }
    thread.interrupt();
    try {
      thread.join(CLOSE_TIMEOUT.toMillis());
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
