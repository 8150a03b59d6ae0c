package school.lantern.collector.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules make of a room-day.
 *
 * @param findings what they found, by start
 * @param nextCheck when time alone may change the answer, or {@code null} while only new facts can
 */
public record Verdict(List<Finding> findings, @Nullable Instant nextCheck) {

  public Verdict {
    findings = List.copyOf(findings);
  }
}
