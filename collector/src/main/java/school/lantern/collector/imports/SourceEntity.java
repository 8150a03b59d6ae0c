package school.lantern.collector.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of {@code import_source}. */
@Entity
@Table(name = "import_source")
@IdClass(SourceEntity.Key.class)
class SourceEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id String name = "";

  @Column(name = "looked_at")
  long lookedAtMillis;

  String outcome = "";
  @Nullable String etag;

  @Column(name = "content_hash")
  String contentHash = "";

  /** Sources have names of their own in each school. */
  record Key(String site, String name) {}
}
