package school.lantern.collector.fleet;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A row of the school's list of workstations; {@code hostname} in lower case. */
@Entity
@Table(name = "workstation")
@IdClass(WorkstationEntity.Key.class)
class WorkstationEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id String hostname = "";

  @Column(name = "room_id")
  String roomId = "";

  /** Since when it has stood there, in milliseconds; 0 when that was not kept. */
  @Column(name = "since_at")
  long sinceMillis;

  /** Host names are unique in a school only. */
  record Key(String site, String hostname) {}
}
