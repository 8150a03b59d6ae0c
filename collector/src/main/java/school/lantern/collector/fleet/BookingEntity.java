package school.lantern.collector.fleet;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** A row of {@code booking}. */
@Entity
@Table(name = "booking")
@IdClass(BookingEntity.Key.class)
class BookingEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id int number;
  String machine = "";

  @Column(name = "room_id")
  String roomId = "";

  @Column(name = "from_at")
  long fromMillis;

  @Column(name = "until_at")
  long untilMillis;

  record Key(String site, int number) implements Serializable {}

  static BookingEntity of(String site, int number, Booking booking) {
    BookingEntity row = new BookingEntity();
    row.site = site;
    row.number = number;
    row.machine = booking.machine();
    row.roomId = booking.roomId();
    row.fromMillis = booking.from().toEpochMilli();
    row.untilMillis = booking.until().toEpochMilli();
    return row;
  }

  Booking booking() {
    return new Booking(
        machine, roomId, Instant.ofEpochMilli(fromMillis), Instant.ofEpochMilli(untilMillis));
  }
}
