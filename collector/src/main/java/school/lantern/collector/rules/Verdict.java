package school.lantern.collector.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules make of a room-day.
 *
 * @param findings what they found, by start
 * @param nextCheck when time alone may change the answer, or {@code null} while only new facts can
 * @param reachesNextDay whether somebody used a computer into midnight, so that the next day has
 *     something to compute although nothing happened on it
 */
public record Verdict(List<Finding> findings, @Nullable Instant nextCheck, boolean reachesNextDay) {

  public Verdict {
    findings = List.copyOf(findings);
  }
}
