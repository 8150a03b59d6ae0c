package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;

/**
 * Takes devices their right to speak, for good: neither their certificate nor a new token lets the
 * same key in again. Copies of their disk that got own keys go with them, since whoever has a
 * stolen key could have got one that way. What they reported before stays.
 */
@ApplicationScoped
class Revocations {
  private final Database database;
  private final DeviceStore devices;
  private final AuditLog audit;
  private final LanternConfig config;
  private final Clock clock;

  Revocations(
      Database database, DeviceStore devices, AuditLog audit, LanternConfig config, Clock clock) {
    this.database = database;
    this.devices = devices;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /** What was shut out: what was named, and the copies that went with it. */
  record ShutOut(List<Device> named, List<Device> copies) {
    boolean nothing() {
      return named.isEmpty() && copies.isEmpty();
    }
  }

  /** The devices that would go with this one, by host name. */
  List<Device> copiesOf(String id) {
    return database.read(() -> devices.copiesOf(id));
  }

  /**
   * Shuts devices out, from their next request on.
   *
   * @param name a device's id, or a host name in any case: then all devices that have it, since a
   *     workstation that was set up anew has enrolled twice
   * @param actor log-on name, or {@code "console"}
   * @return what was shut out now; nothing when neither a device of this name nor a copy of it may
   *     still speak
   */
  ShutOut revoke(String name, String actor) {
    return database.write(
        () -> {
          List<Device> meant =
              devices.ofSite(config.site()).stream()
                  .filter(one -> one.id().equals(name) || one.hostname().equalsIgnoreCase(name))
                  .toList();
          List<Device> named = meant.stream().filter(device -> revoke(device, actor, "")).toList();
          // Looked for after the parents are out: from then on no copy gets a key by theirs.
          List<Device> copies =
              meant.stream()
                  .flatMap(
                      parent ->
                          devices.copiesOf(parent.id()).stream()
                              .filter(copy -> revoke(copy, actor, " with " + parent.id())))
                  .toList();
          return new ShutOut(named, copies);
        });
  }

  private boolean revoke(Device device, String actor, String why) {
    boolean now = devices.revoke(device.id(), clock.instant());
    if (now) {
      audit.record(actor, "device.revoked", device.hostname() + " " + device.id() + why);
    }
    return now;
  }
}
