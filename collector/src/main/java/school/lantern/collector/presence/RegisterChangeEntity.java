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
import org.jspecify.annotations.Nullable;

/** A {@link RegisterChange} of a {@link RegisterFileEntity}. */
@Entity
@Table(name = "presence_register_change")
@IdClass(RegisterChangeEntity.Key.class)
class RegisterChangeEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id long number;
  @Id LocalDate day = LocalDate.EPOCH;
  @Id String period = "";

  @Id
  @Column(name = "room_id")
  String roomId = "";

  @Id
  @Column(name = "staff_id")
  String staffId = "";

  /** Epoch milliseconds. */
  @Column(name = "taken_before")
  @Nullable Long takenBefore;

  /** Epoch milliseconds. */
  @Column(name = "taken_at")
  long takenAt;

  record Key(String site, long number, LocalDate day, String period, String roomId, String staffId)
      implements Serializable {}

  static RegisterChangeEntity of(String site, long number, RegisterChange change) {
    RegisterChangeEntity row = new RegisterChangeEntity();
    RegisterMark mark = change.mark();
    row.site = site;
    row.number = number;
    row.day = mark.day();
    row.period = mark.period();
    row.roomId = mark.roomId();
    row.staffId = mark.staffId();
    row.takenBefore = change.before() == null ? null : change.before().toEpochMilli();
    row.takenAt = mark.takenAt().toEpochMilli();
    return row;
  }

  RegisterChange change() {
    return new RegisterChange(
        new RegisterMark(staffId, roomId, day, period, Instant.ofEpochMilli(takenAt)),
        takenBefore == null ? null : Instant.ofEpochMilli(takenBefore));
  }
}
