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
  private final SpokenTimes times;
  private final Clock clock;

  Certificates(Database database, SpokenTimes times, Clock clock) {
    this.database = database;
    this.times = times;
    this.clock = clock;
  }

  /**
   * A device's certificate.
   *
   * @param until when it ends
   * @param ended whether that is past: the device renews it when it comes back
   * @param renewed when the device last renewed by itself, or {@code null} when never
   */
  record Paper(SpokenTime until, boolean ended, @Nullable SpokenTime renewed) {}

  /** By device id. */
  Map<String, Paper> ofSite(String site) {
    Instant now = clock.instant();
    List<DeviceEntity> all = database.read(() -> DeviceEntity.list("site", site));
    return all.stream().collect(Collectors.toMap(device -> device.id, one -> paper(one, now)));
  }

  private Paper paper(DeviceEntity device, Instant now) {
    Instant renewed = device.renewedAt;
    return new Paper(
        times.say(device.certificateEnds),
        device.certificateEnds.isBefore(now),
        renewed == null ? null : times.say(renewed));
  }
}
