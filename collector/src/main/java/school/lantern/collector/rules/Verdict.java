package school.lantern.collector.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.supervision.RoomDayCoverage;

/**
 * What the rules make of a room-day.
 *
 * @param findings what they found, by start
 * @param nextCheck when time alone may change the answer, or {@code null} while only new facts can
 * @param reachesNextDay whether somebody used a computer into midnight, so that the next day has
 *     something to compute although nothing happened on it
 * @param coverage how the use was supervised, in amounts
 */
public record Verdict(
    List<Finding> findings,
    @Nullable Instant nextCheck,
    boolean reachesNextDay,
    RoomDayCoverage coverage) {

  public Verdict {
    findings = List.copyOf(findings);
  }
}
