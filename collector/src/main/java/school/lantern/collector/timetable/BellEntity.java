package school.lantern.collector.timetable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/** A row of {@code bell}. Times are wall-clock text, such as {@code 08:45}. */
@Entity
@Table(name = "bell")
@IdClass(BellEntity.Key.class)
class BellEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id int number;
  String period = "";

  @Column(name = "starts_at")
  String startsAt = "";

  @Column(name = "ends_at")
  String endsAt = "";

  String weekdays = "";

  @Column(name = "year_groups")
  String yearGroups = "";

  String dates = "";

  record Key(String site, int number) implements Serializable {}

  static BellEntity of(String site, int number, Bell bell) {
    BellEntity row = new BellEntity();
    row.site = site;
    row.number = number;
    row.period = bell.period();
    row.startsAt = bell.start().toString();
    row.endsAt = bell.end().toString();
    row.weekdays = Lines.of(bell.applies().weekdays());
    row.yearGroups = Lines.of(bell.applies().yearGroups());
    row.dates = Lines.of(bell.applies().dates());
    return row;
  }

  Bell bell() {
    return new Bell(
        period,
        LocalTime.parse(startsAt),
        LocalTime.parse(endsAt),
        new Bell.Applies(
            Lines.read(weekdays, DayOfWeek::valueOf),
            Lines.read(yearGroups, Integer::valueOf),
            Lines.read(dates, LocalDate::parse)));
  }
}
