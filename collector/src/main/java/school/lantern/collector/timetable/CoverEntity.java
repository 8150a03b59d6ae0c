package school.lantern.collector.timetable;

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

/** A row of {@code cover}. A person who is not named is the empty text, for the sake of the key. */
@Entity
@Table(name = "cover")
@IdClass(CoverEntity.Key.class)
class CoverEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id LocalDate day = LocalDate.EPOCH;
  @Id String period = "";

  @Id
  @Column(name = "room_id")
  String roomId = "";

  @Id
  @Column(name = "absent_staff_id")
  String absentStaffId = "";

  @Id
  @Column(name = "covering_staff_id")
  String coveringStaffId = "";

  @Column(name = "entered_at")
  long enteredAtMillis;

  @Column(name = "entered_by")
  String enteredBy = "";

  record Key(
      String site,
      LocalDate day,
      String period,
      String roomId,
      String absentStaffId,
      String coveringStaffId)
      implements Serializable {}

  static CoverEntity of(String site, Cover.Entered entered) {
    Cover cover = entered.cover();
    CoverEntity row = new CoverEntity();
    row.site = site;
    row.day = cover.date();
    row.period = cover.period();
    row.roomId = cover.roomId();
    row.absentStaffId = textOf(cover.absentStaffId());
    row.coveringStaffId = textOf(cover.coveringStaffId());
    row.enteredAtMillis = entered.enteredAt().toEpochMilli();
    row.enteredBy = entered.enteredBy();
    return row;
  }

  Key key() {
    return new Key(site, day, period, roomId, absentStaffId, coveringStaffId);
  }

  Cover.Entered entered() {
    Cover cover =
        new Cover(day, period, roomId, personOf(absentStaffId), personOf(coveringStaffId));
    return new Cover.Entered(cover, Instant.ofEpochMilli(enteredAtMillis), enteredBy);
  }

  private static String textOf(@Nullable String staffId) {
    return staffId == null ? "" : staffId;
  }

  private static @Nullable String personOf(String staffId) {
    return staffId.isEmpty() ? null : staffId;
  }
}
