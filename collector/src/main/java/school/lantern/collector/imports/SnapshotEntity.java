package school.lantern.collector.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code import_snapshot}. */
@Entity
@Table(name = "import_snapshot")
class SnapshotEntity extends PanacheEntityBase {
  @Id
  @Column(name = "record_id")
  String recordId = "";

  String site = "";

  @Column(name = "made_at")
  long madeAtMillis;

  @Column(name = "after_hash")
  String afterHash = "";

  @Column(name = "before_gz")
  byte[] before = {};

  @Column(name = "after_gz")
  byte[] after = {};
}
