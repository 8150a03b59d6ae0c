package school.lantern.collector.directory;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A row of {@code person_logon}: a log-on name, in lower case, belongs to one person. */
@Entity
@Table(name = "person_logon")
@IdClass(LogonEntity.Key.class)
class LogonEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id String logon = "";

  @Column(name = "person_id")
  String personId = "";

  record Key(String site, String logon) implements Serializable {}

  static LogonEntity of(String site, String logon, String personId) {
    LogonEntity row = new LogonEntity();
    row.site = site;
    row.logon = logon;
    row.personId = personId;
    return row;
  }
}
