package school.lantern.collector.correlate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import school.lantern.collector.incident.IncidentEvent;
import school.lantern.collector.incident.IncidentStore;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.rules.RoomFacts;
import school.lantern.collector.rules.Verdict;
import school.lantern.collector.stale.Scope;

/** Takes over what the rules decided: incidents follow the findings, the ledger the amounts. */
@ApplicationScoped
class Verdicts {
  private final IncidentStore incidents;
  private final CoverageLedger ledger;

  Verdicts(IncidentStore incidents, CoverageLedger ledger) {
    this.incidents = incidents;
    this.ledger = ledger;
  }

  /** Joins the caller's transaction. */
  void keep(Scope scope, RoomFacts facts, Verdict verdict, Instant at) {
    Reconciliation.of(incidents.ofScope(scope), verdict.findings(), new Explanation(facts), at)
        .forEach(step -> append(scope, step));
    if (!Scope.isUnplaced(scope.place())) {
      ledger.replace(scope, verdict.coverage());
    }
  }

  private void append(Scope scope, Reconciliation.Step step) {
    if (step.incident() == null && step.event() instanceof IncidentEvent.Opened opened) {
      incidents.open(scope, opened);
    } else if (step.incident() != null) {
      incidents.append(step.incident(), step.event());
    }
  }
}
