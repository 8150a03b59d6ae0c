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

  /** What this source brought last is no longer known, so that the same is taken again. */
  static void offerAgain(String site, String name) {
    update("contentHash = '', etag = null where site = ?1 and name = ?2", site, name);
  }

  /** Sources have names of their own in each school. */
  record Key(String site, String name) {}
}
