package school.lantern.collector.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A row of {@code appointment}: a lesson, or a duty when it has no class. */
@Entity
@Table(name = "appointment")
@IdClass(AppointmentEntity.Key.class)
class AppointmentEntity extends TimedEntity {
  @Id String site = "";
  @Id int number;

  @Column(name = "room_id")
  String roomId = "";

  @Column(name = "staff_id")
  String staffId = "";

  @Column(name = "class_name")
  @Nullable String group;

  /** Nothing about an appointment is unique, so that rows are numbered. */
  record Key(String site, int number) implements Serializable {}

  static AppointmentEntity of(String site, int number, Appointment appointment) {
    AppointmentEntity row = new AppointmentEntity();
    row.site = site;
    row.number = number;
    row.put(appointment.when());
    row.roomId = appointment.roomId();
    row.staffId = appointment.staffId();
    row.group = appointment.group();
    return row;
  }

  Appointment appointment() {
    return new Appointment(when(), roomId, staffId, group);
  }
}
