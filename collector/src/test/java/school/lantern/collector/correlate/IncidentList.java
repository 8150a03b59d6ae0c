package school.lantern.collector.correlate;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.incident.Incident;
import school.lantern.collector.incident.IncidentEvent;
import school.lantern.collector.rules.Finding;
import school.lantern.collector.rules.RoomFacts;
import school.lantern.collector.rules.RoomRules;
import school.lantern.collector.stale.Scope;

/** The incidents of one room-day in memory: what the store does, without a database. */
final class IncidentList {
  private final Scope scope;
  private final List<Incident> incidents = new ArrayList<>();
  private final List<IncidentEvent> history = new ArrayList<>();

  IncidentList(Scope scope) {
    this.scope = scope;
  }

  List<Incident> all() {
    return List.copyOf(incidents);
  }

  List<IncidentEvent> history() {
    return List.copyOf(history);
  }

  List<Finding> standing() {
    return incidents.stream()
        .filter(incident -> incident.state().status() != Incident.Status.EXPLAINED)
        .map(Incident::finding)
        .toList();
  }

  /** Judges the facts and takes the difference over. */
  IncidentList recompute(RoomFacts facts) {
    Explanation why = new Explanation(facts);
    List<Finding> found = RoomRules.judge(facts).findings();
    for (Reconciliation.Step step : Reconciliation.of(incidents, found, why, facts.frame().now())) {
      append(step.incident(), step.event());
    }
    return this;
  }

  void append(@Nullable UUID id, IncidentEvent event) {
    history.add(event);
    if (event instanceof IncidentEvent.Opened opened) {
      long number = incidents.size() + 1L;
      incidents.add(
          new Incident(
              new UUID(0, number),
              number,
              scope,
              opened.finding(),
              new Incident.State(Incident.Status.NEW, null, null, null)));
    }
    incidents.replaceAll(incident -> incident.id().equals(id) ? incident.after(event) : incident);
  }
}
