package school.lantern.collector.imports.names;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A row of {@code import_name}. */
@Entity
@Table(name = "import_name")
@IdClass(NameEntity.Key.class)
class NameEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id String kind = "";
  @Id String name = "";
  String written = "";
  String candidates = "";

  @Column(name = "asked_at")
  long askedAtMillis;

  @Nullable String meant;

  @Column(name = "answered_by")
  @Nullable String answeredBy;

  record Key(String site, String kind, String name) implements Serializable {}
}
