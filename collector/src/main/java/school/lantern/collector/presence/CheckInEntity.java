package school.lantern.collector.presence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.presence.CheckIn.Tap;

/** A {@link CheckIn}. Instants are epoch milliseconds. */
@Entity
@Table(name = "presence_check_in")
class CheckInEntity extends PanacheEntityBase {
  @Id
  @Column(length = 36)
  String id = "";

  String site = "";

  @Column(name = "staff_id")
  String staffId = "";

  @Column(name = "room_id")
  String roomId = "";

  @Column(name = "arrived_at")
  long arrivedAt;

  @Column(name = "arrival_tapped_at")
  long arrivalTappedAt;

  @Column(name = "arrival_log_on")
  @Nullable String arrivalLogOn;

  @Column(name = "left_at")
  @Nullable Long leftAt;

  @Column(name = "leaving_tapped_at")
  @Nullable Long leavingTappedAt;

  @Column(name = "leaving_log_on")
  @Nullable String leavingLogOn;

  void keep(CheckIn checkIn) {
    id = checkIn.id();
    staffId = checkIn.staffId();
    roomId = checkIn.roomId();
    arrivedAt = checkIn.arrival().at().toEpochMilli();
    arrivalTappedAt = checkIn.arrival().tappedAt().toEpochMilli();
    arrivalLogOn = checkIn.arrival().logOn();
    Tap leaving = checkIn.leaving();
    leftAt = leaving == null ? null : Long.valueOf(leaving.at().toEpochMilli());
    leavingTappedAt = leaving == null ? null : Long.valueOf(leaving.tappedAt().toEpochMilli());
    leavingLogOn = leaving == null ? null : leaving.logOn();
  }

  CheckIn checkIn() {
    return new CheckIn(
        id,
        staffId,
        roomId,
        tap(arrivedAt, arrivalTappedAt, arrivalLogOn),
        leftAt == null || leavingTappedAt == null
            ? null
            : tap(leftAt, leavingTappedAt, leavingLogOn));
  }

  private static Tap tap(long atMillis, long tappedAtMillis, @Nullable String logOn) {
    return new Tap(Instant.ofEpochMilli(atMillis), Instant.ofEpochMilli(tappedAtMillis), logOn);
  }
}
