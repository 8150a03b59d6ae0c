package school.lantern.collector.planning;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A row of {@code planning_undo}: what takes somebody's last change back. */
@Entity
@Table(name = "planning_undo")
@IdClass(UndoEntity.Key.class)
class UndoEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id String editor = "";

  @Column(name = "changed_at")
  long changedAtMillis;

  String words = "";

  @Column(length = Integer.MAX_VALUE)
  String inverse = "";

  record Key(String site, String editor) implements Serializable {}
}
