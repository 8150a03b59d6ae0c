package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The machines under devices' keys. Runs in the caller's transaction. */
@ApplicationScoped
class MachineStore {
  /** A mark that was seen once and never again says nothing after this. */
  private static final Duration REMEMBERED = Duration.ofDays(60);

  /** Whoever has a key can invent marks; more than these nobody looks at. */
  static final int PER_DEVICE = 200;

  List<MachineEntity> of(String deviceId) {
    return MachineEntity.list("deviceId = ?1 order by firstSeen, fingerprint", deviceId);
  }

  /** All under keys that were copied. */
  List<MachineEntity> copied(String site) {
    return MachineEntity.list(
        "deviceId in (select d.id from DeviceEntity d where d.site = ?1 and d.revoked = false)"
            + " and deviceId in (select m.deviceId from MachineEntity m where m.copySince is not null)"
            + " order by deviceId, firstSeen, fingerprint",
        site);
  }

  @Nullable MachineEntity find(String deviceId, String fingerprint) {
    return MachineEntity.findById(new MachineEntity.Key(deviceId, fingerprint));
  }

  /** Notes that it was seen, for the first time or again. */
  MachineEntity saw(String deviceId, String fingerprint, Instant now) {
    MachineEntity machine = find(deviceId, fingerprint);
    if (machine == null) {
      machine = new MachineEntity();
      machine.deviceId = deviceId;
      machine.fingerprint = fingerprint;
      machine.firstSeen = now;
      machine.lastSeen = now;
      machine.persist();
    }
    if (machine.lastSeen.isBefore(now)) {
      machine.lastSeen = now;
    }
    return machine;
  }

  /** The key is this machine's now; who had it before is forgotten. */
  void own(MachineEntity machine) {
    MachineEntity.delete(
        "deviceId = ?1 and fingerprint <> ?2 and copySince is null",
        machine.deviceId,
        machine.fingerprint);
    MachineEntity.update("owner = false where deviceId = ?1", machine.deviceId);
    machine.owner = true;
  }

  void forgetOld(String deviceId, Instant now) {
    MachineEntity.delete(
        "deviceId = ?1 and owner = false and childId is null and lastSeen < ?2",
        deviceId,
        now.minus(REMEMBERED));
  }

  /** How many copies of this device were told to make a key of their own since then. */
  long orders(String deviceId, Instant since) {
    return MachineEntity.count("deviceId = ?1 and orderedAt > ?2", deviceId, since);
  }
}
