package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.platform.ProblemException;

/**
 * Makes a copied machine a device of its own, in the room of the one whose key it had. One device
 * for each machine that was told to. Runs in the caller's transaction.
 */
@ApplicationScoped
class OwnKeys {
  private final MachineStore machines;
  private final DeviceStore devices;
  private final EnrolmentMarks marks;
  private final AuditLog audit;
  private final Clock clock;

  OwnKeys(
      MachineStore machines,
      DeviceStore devices,
      EnrolmentMarks marks,
      AuditLog audit,
      Clock clock) {
    this.machines = machines;
    this.devices = devices;
    this.marks = marks;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes the new device in. Safe to repeat with the same key.
   *
   * @param parent whose key the machine has now
   * @param fingerprint the machine's mark under that key
   * @throws ProblemException no-own-key if the machine was not told to make one, or has one;
   *     revoked-device if the parent was shut out meanwhile
   */
  void admit(Device parent, @Nullable String fingerprint, String childId, String hostname) {
    MachineEntity machine = fingerprint == null ? null : machines.find(parent.id(), fingerprint);
    if (fingerprint == null || machine == null || machine.orderedAt == null) {
      throw ProblemException.noOwnKey("This machine was not told to make a key of its own.");
    }
    if (childId.equals(machine.childId)) {
      return;
    }
    if (machine.childId != null || DeviceEntity.findById(childId) != null) {
      throw ProblemException.noOwnKey(
          "A key was made for this machine before; run lantern-agent reset on it and enrol it.");
    }
    if (!devices.holdWelcome(parent.id())) {
      throw ProblemException.revoked("The technician revoked this device.");
    }
    machine.childId = childId;
    marks.around(childId, hostname, () -> make(parent, childId, hostname, fingerprint));
    audit.record("system", "device.own-key", hostname + " " + childId + " from " + parent.id());
  }

  private void make(Device parent, String childId, String hostname, String fingerprint) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    DeviceEntity whose = Objects.requireNonNull(DeviceEntity.findById(parent.id()));
    DeviceEntity child = new DeviceEntity();
    child.id = childId;
    child.site = whose.site;
    child.hostname = hostname;
    child.fingerprint = fingerprint;
    child.tokenRoomId = whose.tokenRoomId;
    child.tokenSinceMillis = now.toEpochMilli();
    child.enrolledAt = now;
    child.certificateEnds = now.plus(CertificateMaker.CLIENT_LIFE);
    child.parentId = parent.id();
    child.persist();
  }
}
