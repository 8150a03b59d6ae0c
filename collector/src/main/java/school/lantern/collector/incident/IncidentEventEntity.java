package school.lantern.collector.incident;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One event of one incident; never changed, only added. */
@Entity
@Table(name = "incident_event")
@IdClass(IncidentEventEntity.Key.class)
class IncidentEventEntity extends PanacheEntityBase {
  @Id
  @Column(name = "incident_id", length = 36)
  public String incidentId = "";

  /** 1, 2, 3 … within the incident. */
  @Id public int seq;

  @Column(columnDefinition = "text")
  public String body = "";

  /**
   * What makes an event's row unique.
   *
   * @param incidentId which incident
   * @param seq which of its events
   */
  record Key(String incidentId, int seq) implements Serializable {}
}
