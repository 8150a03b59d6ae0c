package school.lantern.collector.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of {@code import_upload}: files that were looked at and wait for "apply". */
@Entity
@Table(name = "import_upload")
class UploadEntity extends PanacheEntityBase {
  @Id String token = "";
  String site = "";

  @Column(name = "made_at")
  long madeAtMillis;

  @Column(name = "basis_hash")
  String basisHash = "";

  @Column(length = Integer.MAX_VALUE)
  String files = "";

  @Nullable String source;
}
