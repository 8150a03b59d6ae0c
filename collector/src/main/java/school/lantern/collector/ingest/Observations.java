package school.lantern.collector.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.StoreException;
import school.lantern.model.Moment;
import school.lantern.model.Observation;

/** Reads stored facts back. */
@ApplicationScoped
public class Observations {
  private final Database database;
  private final SeenStore seen;
  private final ObjectMapper json;

  Observations(Database database, SeenStore seen, ObjectMapper json) {
    this.database = database;
    this.seen = seen;
    this.json = json;
  }

  /** What these devices saw with {@code from <= at < until}, by time. */
  public List<StoredObservation> between(
      Collection<String> deviceIds, Instant from, Instant until) {
    if (deviceIds.isEmpty()) {
      return List.of();
    }
    return database.read(
        () ->
            ObservationEntity.<ObservationEntity>list(
                    "deviceId in ?1 and at >= ?2 and at < ?3 order by at, deviceId, epoch, seq",
                    deviceIds,
                    from,
                    until)
                .stream()
                .map(this::stored)
                .toList());
  }

  /**
   * What these devices saw with {@code from <= at < until}, in no order and without what only a
   * reader of single facts needs.
   *
   * @param kinds of these kinds only ({@link Observation#kind}); empty for all
   */
  public List<SeenFact> seen(
      Collection<String> deviceIds, Collection<String> kinds, Instant from, Instant until) {
    return deviceIds.isEmpty()
        ? List.of()
        : database.read(() -> seen.between(deviceIds, kinds, from, until));
  }

  private StoredObservation stored(ObservationEntity kept) {
    try {
      return new StoredObservation(
          new StoredObservation.Id(kept.deviceId, kept.epoch, kept.seq),
          new Moment(kept.claimedAt, kept.uptime, kept.boot),
          kept.at,
          kept.receivedAt,
          json.readValue(kept.body, Observation.class));
    } catch (JsonProcessingException damaged) {
      throw new StoreException("reading an observation", damaged);
    }
  }
}
