package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.SpokenTime;
import school.lantern.collector.platform.SpokenTimes;

/** Until when devices' certificates are good, for the technician. */
@ApplicationScoped
class Certificates {
  private final Database database;
  private final CopiedComputers copies;
  private final SpokenTimes times;
  private final Clock clock;

  Certificates(Database database, CopiedComputers copies, SpokenTimes times, Clock clock) {
    this.database = database;
    this.copies = copies;
    this.times = times;
    this.clock = clock;
  }

  /**
   * A device's certificate.
   *
   * @param until when it ends
   * @param ended whether that is past: the device renews it when it comes back
   * @param renewed when the device last renewed by itself, or {@code null} when never
   * @param copyOf the name of the computer whose key it had before its own, or {@code null}
   */
  record Paper(
      SpokenTime until, boolean ended, @Nullable SpokenTime renewed, @Nullable String copyOf) {}

  /** Computers whose disk was copied together with their key. */
  List<CopiedComputers.Copied> copied(String site) {
    return copies.ofSite(site);
  }

  int keysPerWeek() {
    return copies.keysPerWeek();
  }

  /** By device id. */
  Map<String, Paper> ofSite(String site) {
    Instant now = clock.instant();
    List<DeviceEntity> all = database.read(() -> DeviceEntity.list("site", site));
    Map<String, String> names =
        all.stream().collect(Collectors.toMap(device -> device.id, device -> device.hostname));
    return all.stream()
        .collect(Collectors.toMap(device -> device.id, one -> paper(one, names, now)));
  }

  private Paper paper(DeviceEntity device, Map<String, String> names, Instant now) {
    Instant renewed = device.renewedAt;
    return new Paper(
        times.say(device.certificateEnds),
        device.certificateEnds.isBefore(now),
        renewed == null ? null : times.say(renewed),
        device.parentId == null ? null : names.get(device.parentId));
  }
}
