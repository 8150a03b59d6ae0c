package school.lantern.collector.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Reads stored facts back. */
@ApplicationScoped
public class Observations {

  /** What these devices saw with {@code from <= at < until}, by time. */
  public List<StoredObservation> between(
      Collection<String> deviceIds, Instant from, Instant until) {
    throw new UnsupportedOperationException();
  }
}
