package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.Database;

/** What the technician should know of copied disk images. */
@ApplicationScoped
class CopiedComputers {
  /** What is settled is told for so long. */
  private static final Duration TOLD_FOR = Duration.ofDays(30);

  private static final Duration SETTLING = Duration.ofHours(1);

  private final Database database;
  private final MachineStore machines;
  private final CopyConfig config;
  private final Clock clock;

  CopiedComputers(Database database, MachineStore machines, CopyConfig config, Clock clock) {
    this.database = database;
    this.machines = machines;
    this.config = config;
    this.clock = clock;
  }

  /**
   * One computer whose disk was copied together with its key.
   *
   * @param deviceId its device
   * @param hostname its name
   * @param named names of the copies that have a key of their own by now
   * @param left how many copies still use its key
   * @param why why Lantern does no more about those, or {@code null} when it is about to
   */
  record Copied(
      String deviceId, String hostname, List<String> named, long left, @Nullable Stuck why) {
    public String names() {
      return String.join(", ", named);
    }

    public boolean settled() {
      return left == 0;
    }
  }

  /** Why copies keep another computer's key. */
  enum Stuck {
    TOO_MANY,
    COPY_OF_A_COPY,
    COPIED_AGAIN;

    public boolean tooMany() {
      return this == TOO_MANY;
    }

    public boolean copyOfCopy() {
      return this == COPY_OF_A_COPY;
    }
  }

  /** By name; those of the last month, and all that are not settled. */
  List<Copied> ofSite(String site) {
    return database.read(() -> found(site));
  }

  /** So many copies of one computer get a key of their own within a week. */
  int keysPerWeek() {
    return config.keysPerWeek();
  }

  private List<Copied> found(String site) {
    Map<String, DeviceEntity> devices =
        DeviceEntity.<DeviceEntity>list("site", site).stream()
            .collect(Collectors.toMap(device -> device.id, device -> device));
    Map<String, List<MachineEntity>> byDevice = new LinkedHashMap<>();
    for (MachineEntity machine : machines.copied(site)) {
      if (machine.copySince != null) {
        byDevice.computeIfAbsent(machine.deviceId, id -> new ArrayList<>()).add(machine);
      }
    }
    Instant recent = clock.instant().minus(TOLD_FOR);
    return byDevice.entrySet().stream()
        .map(
            one ->
                copied(Objects.requireNonNull(devices.get(one.getKey())), one.getValue(), devices))
        .filter(one -> !one.settled() || newest(byDevice.get(one.deviceId())).isAfter(recent))
        .sorted((one, other) -> one.hostname().compareToIgnoreCase(other.hostname()))
        .toList();
  }

  private static Instant newest(@Nullable List<MachineEntity> copies) {
    return copies == null
        ? Instant.EPOCH
        : copies.stream().map(copy -> copy.lastSeen).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  private static Copied copied(
      DeviceEntity device, List<MachineEntity> copies, Map<String, DeviceEntity> devices) {
    List<String> named = new ArrayList<>();
    long left = 0;
    Stuck why = null;
    for (MachineEntity copy : copies) {
      DeviceEntity child = copy.childId == null ? null : devices.get(copy.childId);
      // The last word by the old key comes before the new one; one a while later is another image.
      boolean again = child != null && copy.lastSeen.isAfter(child.enrolledAt.plus(SETTLING));
      if (child != null && !again) {
        named.add(child.hostname);
        continue;
      }
      left++;
      if (again) {
        why = Stuck.COPIED_AGAIN;
      } else if (copy.orderedAt == null) {
        why = device.parentId == null ? Stuck.TOO_MANY : Stuck.COPY_OF_A_COPY;
      }
    }
    return new Copied(device.id, device.hostname, named, left, why);
  }
}
