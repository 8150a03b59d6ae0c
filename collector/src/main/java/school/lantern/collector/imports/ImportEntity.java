package school.lantern.collector.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code import_record}. */
@Entity
@Table(name = "import_record")
class ImportEntity extends PanacheEntityBase {
  @Id String id = "";
  String site = "";

  @Column(name = "applied_at")
  long appliedAtMillis;

  @Column(name = "applied_by")
  String appliedBy = "";

  String summary = "";
  String outcome = "";
}
