package school.lantern.collector.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A row of {@code import_note}. */
@Entity
@Table(name = "import_note")
@IdClass(NoteEntity.Key.class)
class NoteEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id String format = "";

  @Column(name = "text_gz")
  byte[] text = {};

  /** A format remembers one thing for each school. */
  record Key(String site, String format) {}
}
