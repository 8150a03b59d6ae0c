package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import school.lantern.collector.incident.Incident;
import school.lantern.collector.incident.IncidentStore;
import school.lantern.collector.rules.Finding;
import school.lantern.collector.rules.Rule;
import school.lantern.collector.stale.Scope;

/** The gaps of a room's day, as the rules found them. */
@ApplicationScoped
class Gaps {
  private final IncidentStore incidents;

  Gaps(IncidentStore incidents) {
    this.incidents = incidents;
  }

  /** Unsupervised use that still stands: what was explained since is left out. */
  List<Stretch> of(Scope roomDay, Instant now) {
    return incidents.ofScope(roomDay).stream()
        .filter(incident -> incident.finding().rule() == Rule.UNSUPERVISED_USE)
        .filter(incident -> incident.state().status() != Incident.Status.EXPLAINED)
        .map(incident -> stretch(incident.finding().span(), now))
        .toList();
  }

  private static Stretch stretch(Finding.Span span, Instant now) {
    Instant until = span.until();
    return new Stretch(span.from(), until == null ? now : until, "Used without supervision");
  }
}
