package school.lantern.agent.uplink;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
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
  private static final Duration LOOK_FOR_IDENTITY_EVERY = Duration.ofSeconds(5);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

  private final Membership membership;
  private final PolicyShelf policies;
  private final Spool spool;
  private final Delivery delivery;
  private final BackOff backOff = new BackOff(new SecureRandom());
  private final SendingTimes times = new SendingTimes(System.nanoTime());
  private final Thread thread = new Thread(this::run, "uplink");
  private Consumer<PolicyOnDisk> onPolicy = policy -> {};
  private @Nullable Identity known;
  private int failures;
  private boolean welcome = true;
  private volatile UplinkStatus status = UplinkStatus.notEnrolled("not enrolled");
  private volatile boolean closing;

  /**
   * Ready to {@link #start}.
   *
   * @param openSessions told to the collector with each batch
   */
  public Uplink(
      AgentHome home,
      Spool spool,
      Supplier<Moment> clock,
      Supplier<List<LoginSession>> openSessions) {
    IdentityFolder identities = new IdentityFolder(home.state());
    Unattended unattended = new Unattended(home.enrolmentFile(), identities);
    this.membership = new Membership(identities, unattended, home.machine());
    this.policies = new PolicyShelf(home.state(), identities);
    this.spool = spool;
    this.delivery = new Delivery(spool, clock, openSessions);
    spool.standOn(home.machine().saltedWith("spool"));
  }

  /** The last policy that is known; changes are told to the listener of {@link #start}. */
  public @Nullable PolicyOnDisk policy() {
    return policies.policy();
  }

  /** Why a policy was refused, or {@code null}. */
  public @Nullable String policyTrouble() {
    return policies.trouble();
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

  private boolean identify() {
    if (!membership.take()) {
      known = null;
      status = UplinkStatus.notEnrolled(membership.trouble());
      return false;
    }
    Identity now = membership.identity();
    if (!now.equals(known)) {
      known = now;
      String collector = now.collector().toString();
      boolean same = collector.equals(status.collector());
      status =
          new UplinkStatus(
              membership.deviceId(),
              collector,
              certificate(),
              same ? status.contact() : null,
              same ? status.trouble() : "not tried yet");
    }
    return true;
  }

  private UplinkStatus.Certificate certificate() {
    return new UplinkStatus.Certificate(
        membership.identity().certificate().getNotAfter().toInstant(), membership.renewsFrom());
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
    Outcome outcome = talk();
    if (outcome instanceof Outcome.CertificateEnded) {
      String why = membership.renew(this::knock);
      outcome = why == null ? talk() : new Outcome.Retry("the certificate has ended: " + why, null);
    }
    if (outcome instanceof Outcome.Stored stored) {
      followPolicy(membership.door(), stored.receipt());
      membership.heed(stored, spool.waiting() == 0, this::knock);
    }
    return outcome;
  }

  private Outcome talk() {
    CollectorDoor door = membership.door();
    return welcome ? delivery.round(door::send) : knock(door);
  }

  private Outcome knock(CollectorDoor door) {
    return delivery.knock(door::send);
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
      } else {
        // Half a batch, or a certificate that ended just now: looked at again like any failure.
        failures++;
        times.failed(now, backOff.afterFailure(failures), spool.urgentWaiting());
        report(null, "not taken: " + outcome);
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
            known == null ? null : certificate(),
            receipt == null ? before.contact() : UplinkStatus.Contact.now(receipt),
            trouble);
  }

  private void followPolicy(CollectorDoor door, Receipt receipt) {
    if (receipt.policyVersion() == null || !policies.wants(receipt.policyVersion())) {
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
