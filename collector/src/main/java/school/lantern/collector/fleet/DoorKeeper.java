package school.lantern.collector.fleet;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts another certificate on the door while the collector serves: its own, made anew in time, or
 * the one that the school laid in the old one's place. Connections that are open go on; new ones
 * see the new certificate. What cannot be used leaves the old one where it is.
 */
@Singleton
class DoorKeeper {
  static final String DOOR = "doors";
  private static final Logger LOG = Logger.getLogger(DoorKeeper.class);

  private final AuthorityFolder folder;
  private final Authority authority;
  private final TlsConfigurationRegistry doors;
  private final Event<CertificateUpdatedEvent> changed;
  private @Nullable String complaint;

  DoorKeeper(
      AuthorityFolder folder,
      Authority authority,
      TlsConfigurationRegistry doors,
      Event<CertificateUpdatedEvent> changed) {
    this.folder = folder;
    this.authority = authority;
    this.doors = doors;
    this.changed = changed;
  }

  /** A few small files: cheap enough for a technician who waits beside the new certificate. */
  @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  synchronized void look() {
    AuthorityKeys found;
    try {
      found = folder.again();
    } catch (IllegalArgumentException | UncheckedIOException unusable) {
      complain("The certificates cannot be read, the old ones stay: " + unusable.getMessage());
      return;
    }
    AuthorityKeys before = authority.keys();
    if (found.equals(before)) {
      complaint = null;
      return;
    }
    if (!found.server().anchor().equals(before.server().anchor())) {
      complain(
          "The server's new certificate ends in another authority than the one that agents trust;"
              + " the old one stays until the collector is started anew");
      return;
    }
    authority.take(found);
    TlsConfiguration door = doors.get(DOOR).orElseThrow();
    if (!door.reload()) {
      complain("The door did not take its new certificate; start the collector anew");
      return;
    }
    changed.fire(new CertificateUpdatedEvent(DOOR, door));
    complaint = null;
    LOG.infof(
        "The door shows a new certificate, valid until %tF",
        found.server().certificate().getNotAfter());
  }

  /** Once for each new trouble. */
  private void complain(String words) {
    if (!words.equals(complaint)) {
      LOG.warn(words);
    }
    complaint = words;
  }
}
