package school.lantern.agent.uplink;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.health.Fingerprint;

/**
 * Who this workstation is to its collector, and the door there. Follows an enrolment that happens
 * while the service runs, and renews the certificate.
 *
 * <p>When to renew is read from the collector's clock in its receipts, never from the
 * workstation's.
 */
final class Membership {
  private static final Logger LOG = Logger.getLogger(Membership.class.getName());
  private static final String UNUSABLE = "the identity cannot be used; enrol again";

  /** A third of a life is left: no hurry. */
  private static final Duration FIRST_WAIT = Duration.ofMinutes(5);

  private static final int DOUBLINGS_MAX = 6; // five hours and a half

  private final IdentityFolder folder;
  private final Unattended unattended;
  private final Fingerprint machine;
  private final BackOff backOff = new BackOff(new SecureRandom());
  private @Nullable Identity identity;
  private @Nullable CollectorDoor door;
  private @Nullable String deviceId;
  private String trouble = "not enrolled";
  private int failures;
  private long nothingBefore;

  Membership(IdentityFolder folder, Unattended unattended, Fingerprint machine) {
    this.machine = machine;
    this.folder = folder;
    this.unattended = unattended;
  }

  /**
   * Takes up the identity on disk, or enrols by the technician's file.
   *
   * @return whether there is an identity
   */
  boolean take() {
    try {
      String current = folder.current();
      if (current == null && unattended.attempt(System.nanoTime())) {
        current = folder.current();
      }
      if (current == null) {
        trouble = unattended.trouble();
        return false;
      }
      if (!current.equals(deviceId)) {
        be(Objects.requireNonNull(folder.load()));
      }
      return true;
    } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
      if (!UNUSABLE.equals(trouble)) {
        LOG.log(Level.SEVERE, "The identity cannot be used; enrol again", unusable);
      }
      trouble = UNUSABLE;
      deviceId = null;
      return false;
    }
  }

  private void be(Identity next) throws GeneralSecurityException, IOException {
    door = CollectorDoor.to(next, machine);
    identity = next;
    deviceId = next.deviceId();
    failures = 0;
  }

  /** Why there is no identity. */
  String trouble() {
    return trouble;
  }

  String deviceId() {
    return Objects.requireNonNull(deviceId);
  }

  Identity identity() {
    return Objects.requireNonNull(identity);
  }

  CollectorDoor door() {
    return Objects.requireNonNull(door);
  }

  Instant renewsFrom() {
    return RenewalTimes.dueFrom(identity().certificate(), deviceId());
  }

  private boolean waits() {
    return failures > 0 && System.nanoTime() - nothingBefore < 0;
  }

  /**
   * Does what the collector wants done beside taking a batch, one thing at a time: an own key,
   * other authorities to trust, a certificate. A failure is tried again after a while.
   *
   * @param allSent whether nothing waits: what is unsent belongs to the key of before
   */
  void heed(Outcome.Stored stored, boolean allSent, Function<CollectorDoor, Outcome> knock) {
    if (stored.ownKeyWanted() && allSent) {
      takeOwnKey(knock);
    } else if (stored.trusted() != null) {
      trustOthers(knock);
    } else if (!stored.renewalWanted()) {
      renewInTime(stored.receipt().collectorTime(), knock);
    } else if (!waits()) {
      renew(knock);
    }
  }

  /**
   * Trusts those whom the collector names. The ones of before stay on disk until the collector took
   * a word over a connection that the new ones vouch for.
   */
  private void trustOthers(Function<CollectorDoor, Outcome> knock) {
    if (waits()) {
      return;
    }
    try {
      Identity next = NewTrust.of(identity(), door(), folder.policyKey());
      tried(CollectorDoor.onTrial(next, machine), knock);
      folder.storeAuthorities(next);
      be(next);
      LOG.info(() -> "Authorities trusted as the collector: " + next.authorities().all().size());
    } catch (IOException | GeneralSecurityException | IllegalArgumentException failed) {
      later("The collector's other authorities were not taken", failed);
    }
  }

  /** Renews if it is time to; a failure is tried again after a while. */
  private void renewInTime(Instant collectorTime, Function<CollectorDoor, Outcome> knock) {
    if (!waits() && !collectorTime.isBefore(renewsFrom())) {
      renew(knock);
    }
  }

  /**
   * Renews now. The certificate of before stays on disk until the collector took a word by the new
   * one; a crash in between only means to renew again.
   *
   * @param knock says that word
   * @return what stands in the way, or {@code null} when it is renewed
   */
  @Nullable String renew(Function<CollectorDoor, Outcome> knock) {
    try {
      Identity next = Renewal.of(identity(), door());
      tried(CollectorDoor.to(next, machine), knock);
      folder.storeCertificate(next);
      be(next);
      LOG.info(() -> "Certificate renewed until " + next.certificate().getNotAfter().toInstant());
      return null;
    } catch (IOException | GeneralSecurityException | IllegalArgumentException failed) {
      return later("The certificate was not renewed", failed);
    }
  }

  /**
   * Becomes a device of its own: this machine came from a disk image with another one's key. The
   * new key is on disk before the collector hears of it, so that an answer that got lost makes no
   * second device. A failure is tried again after a while.
   */
  private void takeOwnKey(Function<CollectorDoor, Outcome> knock) {
    if (waits()) {
      return;
    }
    try {
      Identity next = Renewal.of(identity(), folder.nextKeys(), door());
      tried(CollectorDoor.to(next, machine), knock);
      folder.store(next);
      folder.forgetAllBut(next.deviceId());
      be(next);
      LOG.info(() -> "Another machine has this one's key; this is a device of its own from now on");
    } catch (IOException | GeneralSecurityException | IllegalArgumentException failed) {
      later("Another machine has this one's key, and there is no own one yet", failed);
    }
  }

  private static void tried(CollectorDoor next, Function<CollectorDoor, Outcome> knock)
      throws IOException {
    Outcome tried = knock.apply(next);
    if (!(tried instanceof Outcome.Stored)) {
      throw new IOException("the new one does not work: " + tried);
    }
  }

  private String later(String what, Exception failed) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, DOUBLINGS_MAX));
    failures++;
    nothingBefore = System.nanoTime() + backOff.asAsked(wait).patiently().toNanos();
    String why = EnrolCommand.words(failed);
    LOG.warning(what + ", tried again later: " + why);
    return why;
  }
}
