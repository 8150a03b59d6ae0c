package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;

/**
 * Takes devices their right to speak, for good: neither their certificate nor a new token lets the
 * same key in again. What they reported before stays.
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

  /**
   * Shuts devices out, from their next request on.
   *
   * @param name a device's id, or a host name in any case: then all devices that have it, since a
   *     workstation that was set up anew has enrolled twice
   * @param actor log-on name, or {@code "console"}
   * @return what was shut out now; empty when no device that may still speak has this name
   */
  List<Device> revoke(String name, String actor) {
    return database.write(
        () ->
            devices.ofSite(config.site()).stream()
                .filter(
                    device -> device.id().equals(name) || device.hostname().equalsIgnoreCase(name))
                .filter(device -> revoke(device, actor))
                .toList());
  }

  private boolean revoke(Device device, String actor) {
    boolean now = devices.revoke(device.id(), clock.instant());
    if (now) {
      audit.record(actor, "device.revoked", device.hostname() + " " + device.id());
    }
    return now;
  }
}
