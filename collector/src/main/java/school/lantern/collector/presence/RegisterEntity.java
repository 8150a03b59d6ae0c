package school.lantern.collector.presence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** A {@link RegisterMark}. */
@Entity
@Table(name = "presence_register")
@IdClass(RegisterEntity.Key.class)
class RegisterEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id LocalDate day = LocalDate.EPOCH;
  @Id String period = "";

  @Id
  @Column(name = "room_id")
  String roomId = "";

  @Id
  @Column(name = "staff_id")
  String staffId = "";

  /** Epoch milliseconds. */
  @Column(name = "taken_at")
  long takenAt;

  /** One register of one person in one room and period, however often it is handed in. */
  record Key(String site, LocalDate day, String period, String roomId, String staffId)
      implements Serializable {
    static Key of(String site, RegisterMark mark) {
      return new Key(site, mark.day(), mark.period(), mark.roomId(), mark.staffId());
    }
  }

  static RegisterEntity of(String site, RegisterMark mark) {
    RegisterEntity row = new RegisterEntity();
    row.site = site;
    row.day = mark.day();
    row.period = mark.period();
    row.roomId = mark.roomId();
    row.staffId = mark.staffId();
    row.takenAt = mark.takenAt().toEpochMilli();
    return row;
  }

  RegisterMark mark() {
    return new RegisterMark(staffId, roomId, day, period, Instant.ofEpochMilli(takenAt));
  }
}
