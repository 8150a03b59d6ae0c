package school.lantern.collector.phrases;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A row of {@code phrase_policy}: from that moment on, another policy was in force. */
@Entity
@Table(name = "phrase_policy")
@IdClass(InForceEntity.Key.class)
class InForceEntity extends PanacheEntityBase {
  @Id String site = "";

  @Id
  @Column(name = "since_at")
  long sinceAt;

  String content = "";

  record Key(String site, long sinceAt) implements Serializable {}
}
