package school.lantern.collector.incident;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import school.lantern.collector.rules.Evidence;
import school.lantern.collector.rules.Finding;
import school.lantern.collector.rules.Rule;
import school.lantern.collector.stale.Scope;

/** Findings and incidents for tests. */
final class IncidentSamples {
  static final Instant MORNING = Instant.parse("2026-11-23T09:42:00Z");
  static final Scope SCOPE = new Scope("main", "ICT1", LocalDate.parse("2026-11-23"));

  private IncidentSamples() {}

  static Finding finding(int severity) {
    return finding(severity, MORNING);
  }

  static Finding finding(int severity, Instant... typed) {
    List<Evidence> lines =
        Arrays.stream(typed)
            .map(
                at ->
                    new Evidence(
                        at, Evidence.Kind.PHRASE, "a.khan", "ICT1-07", "Typed “want to die”"))
            .toList();
    return new Finding(
        Rule.FLAGGED_PHRASE,
        "a.khan self-harm",
        severity,
        new Finding.Span(MORNING, MORNING.plusSeconds(5)),
        new Finding.Grounds(
            "Self-harm phrase typed",
            "A self-harm phrase was typed at 09:42.",
            "M. Ellis",
            List.of("a.khan"),
            lines));
  }

  static Incident fresh(int severity) {
    return new Incident(new UUID(0, 1), 1, SCOPE, finding(severity), Incident.State.NEW);
  }

  static Incident after(Incident start, IncidentEvent... events) {
    Incident now = start;
    for (IncidentEvent event : events) {
      now = now.after(event);
    }
    return now;
  }
}
