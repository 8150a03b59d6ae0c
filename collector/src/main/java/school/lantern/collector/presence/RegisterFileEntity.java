package school.lantern.collector.presence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A {@link RegisterFile}. */
@Entity
@Table(name = "presence_register_file")
@IdClass(RegisterFileEntity.Key.class)
class RegisterFileEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id long number;

  /** Epoch milliseconds. */
  @Column(name = "made_at")
  long madeAt;

  @Column(name = "made_by")
  String madeBy = "";

  int registers;

  record Key(String site, long number) implements Serializable {}

  RegisterFile made() {
    return new RegisterFile(number, Instant.ofEpochMilli(madeAt), madeBy, registers);
  }
}
