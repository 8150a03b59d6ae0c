package school.lantern.collector.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.collector.rules.Finding;
import school.lantern.collector.rules.Rule;

/** What the history says when a severity changed. */
class SeverityChangeTest {
  @Test
  void aChangeKeepsWhatWasSaidBefore() {
    Finding before = finding(5, "Raised from 4 to 5: nobody supervised.");
    Finding now = finding(4, "Period 2 was on the schedule.");
    assertThat(SeverityChange.spoken(before, now))
        .isEqualTo(
            " Severity went from 5 to 4. Before, it said: Raised from 4 to 5: nobody supervised.");
  }

  @Test
  void theSameSeverityOrNothingBeforeSaysNothing() {
    assertThat(SeverityChange.spoken(finding(4, "One."), finding(4, "Two."))).isEmpty();
    assertThat(SeverityChange.spoken(null, finding(4, "Two."))).isEmpty();
  }

  private static Finding finding(int severity, String reason) {
    Instant at = Instant.parse("2026-11-23T10:50:00Z");
    return new Finding(
        Rule.FLAGGED_PHRASE,
        "a.khan self-harm",
        severity,
        new Finding.Span(at, at),
        new Finding.Grounds("Self-harm phrase typed", reason, null, List.of("a.khan"), List.of()));
  }
}
