package school.lantern.collector.timetable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.timetable.Appointment.When;

/** A row of {@code appointment}: a lesson, or a duty when it has no class. */
@Entity
@Table(name = "appointment")
@IdClass(AppointmentEntity.Key.class)
class AppointmentEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id int number;

  @Column(name = "week_name")
  @Nullable String week;

  int weekday;
  String period = "";

  @Column(name = "room_id")
  String roomId = "";

  @Column(name = "staff_id")
  String staffId = "";

  @Column(name = "class_name")
  @Nullable String group;

  /** Nothing about an appointment is unique, so that it is kept by its place in the list. */
  record Key(String site, int number) implements Serializable {}

  static AppointmentEntity of(String site, int number, Appointment appointment) {
    AppointmentEntity row = new AppointmentEntity();
    row.site = site;
    row.number = number;
    row.week = appointment.when().week();
    row.weekday = appointment.when().weekday().getValue();
    row.period = appointment.when().period();
    row.roomId = appointment.roomId();
    row.staffId = appointment.staffId();
    row.group = appointment.group();
    return row;
  }

  Appointment appointment() {
    return new Appointment(new When(week, DayOfWeek.of(weekday), period), roomId, staffId, group);
  }
}
