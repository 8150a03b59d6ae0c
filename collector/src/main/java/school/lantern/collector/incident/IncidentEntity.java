package school.lantern.collector.incident;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.rules.Finding;
import school.lantern.collector.stale.Scope;

/** The folded state of an incident, so that a list need not replay histories. */
@Entity
@Table(name = "incident")
class IncidentEntity extends PanacheEntityBase {
  @Id
  @Column(length = 36)
  public String id = "";

  public String site = "";

  @Column(name = "incident_number")
  public long number;

  public String place = "";

  @Column(name = "school_day")
  public String day = "";

  /** The finding's rule, for the list's filter. */
  public String rule = "";

  public String status = "";

  public @Nullable String owner;
  public @Nullable String outcome;

  @Column(columnDefinition = "text")
  public @Nullable String explanation;

  @Column(columnDefinition = "text")
  public String finding = "";

  /** The finding's severity while somebody still has to look, else 0: the order of the list. */
  public int urgency;

  /** Epoch milliseconds. */
  @Column(name = "opened_at")
  public long openedAt;

  /** How many events its history has. */
  @Column(name = "last_seq")
  public int lastSeq;

  Incident incident() {
    Finding found = IncidentJson.finding(finding);
    Outcome closedAs = outcome == null ? null : Outcome.valueOf(outcome);
    return new Incident(
        UUID.fromString(id),
        number,
        new Scope(site, place, LocalDate.parse(day)),
        found,
        new Incident.State(Incident.Status.valueOf(status), owner, closedAs, explanation));
  }

  /** Takes over what may change. */
  void become(Incident incident) {
    Incident.State state = incident.state();
    status = state.status().name();
    owner = state.owner();
    outcome = state.outcome() == null ? null : state.outcome().name();
    explanation = state.explanation();
    rule = incident.finding().rule().name();
    finding = IncidentJson.write(incident.finding());
    urgency = state.status().open() ? incident.finding().severity() : 0;
  }
}
