package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.platform.Database;

/**
 * Watches for two machines under one key. What they report is taken all the same; the copy is told
 * to make a key of its own, once.
 */
@ApplicationScoped
class Machines {
  static final Duration WEEK = Duration.ofDays(7);

  private static final Pattern MARK = Pattern.compile("[0-9a-f]{64}");

  /** A machine that alone has its key is written down this often. */
  private static final Duration NOTED_EVERY = Duration.ofMinutes(10);

  private final Database database;
  private final MachineStore machines;
  private final AuditLog audit;
  private final CopyConfig config;
  private final Clock clock;
  private final Map<String, Seen> last = new ConcurrentHashMap<>();

  Machines(
      Database database, MachineStore machines, AuditLog audit, CopyConfig config, Clock clock) {
    this.database = database;
    this.machines = machines;
    this.audit = audit;
    this.config = config;
    this.clock = clock;
  }

  /** Who last spoke under a key, and what it was told. */
  private record Seen(String fingerprint, boolean needsOwnKey, Instant at) {}

  /**
   * Notes which machine spoke.
   *
   * @param shown its mark, or {@code null} when it is an older agent
   * @return whether it should make a key of its own
   */
  boolean needsOwnKey(Device device, @Nullable String shown) {
    if (shown == null || !MARK.matcher(shown).matches()) {
      return false;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Seen before = last.get(device.id());
    if (before != null
        && before.fingerprint().equals(shown)
        && Duration.between(before.at(), now).abs().compareTo(NOTED_EVERY) < 0) {
      return before.needsOwnKey();
    }
    boolean needs = database.write(() -> saw(device, shown, now));
    last.put(device.id(), new Seen(shown, needs, now));
    return needs;
  }

  private boolean saw(Device device, String shown, Instant now) {
    List<MachineEntity> known = machines.of(device.id());
    if (known.size() >= MachineStore.PER_DEVICE) {
      machines.forgetOld(device.id(), now);
      if (machines.find(device.id(), shown) == null) {
        return false;
      }
    }
    Clones.Verdict verdict =
        Clones.of(known.stream().map(MachineEntity::machine).toList(), shown, now);
    MachineEntity machine = machines.saw(device.id(), shown, now);
    return switch (verdict) {
      case WAITS -> false;
      case OWNER -> {
        if (!machine.owner) {
          machines.own(machine);
        }
        yield false;
      }
      case COPY -> copy(device, machine, now);
    };
  }

  private boolean copy(Device device, MachineEntity machine, Instant now) {
    if (machine.copySince == null) {
      machine.copySince = now;
      audit.record("system", "device.copied", device.hostname() + " " + device.id());
    }
    if (machine.orderedAt == null && mayOrder(device.id(), now)) {
      machine.orderedAt = now;
    }
    return machine.orderedAt != null && machine.childId == null;
  }

  /** A copy of a copy is left to the technician, so that there is no chain of devices. */
  private boolean mayOrder(String deviceId, Instant now) {
    DeviceEntity device = Objects.requireNonNull(DeviceEntity.findById(deviceId));
    return device.parentId == null
        && machines.orders(deviceId, now.minus(WEEK)) < config.keysPerWeek();
  }
}
