package school.lantern.collector.timetable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A row of {@code bell}. Times are wall-clock text, such as {@code 08:45}. */
@Entity
@Table(name = "bell")
@IdClass(BellEntity.Key.class)
class BellEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id String period = "";
  @Id String weekdays = "";

  @Column(name = "starts_at")
  String startsAt = "";

  @Column(name = "ends_at")
  String endsAt = "";

  record Key(String site, String period, String weekdays) implements Serializable {}

  static BellEntity of(String site, Bell bell) {
    BellEntity row = new BellEntity();
    row.site = site;
    row.period = bell.period();
    row.weekdays =
        bell.weekdays().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    row.startsAt = bell.start().toString();
    row.endsAt = bell.end().toString();
    return row;
  }

  Bell bell() {
    return new Bell(period, LocalTime.parse(startsAt), LocalTime.parse(endsAt), days());
  }

  private Set<DayOfWeek> days() {
    return weekdays.isEmpty()
        ? Set.of()
        : Arrays.stream(weekdays.split(",", -1))
            .map(DayOfWeek::valueOf)
            .collect(Collectors.toUnmodifiableSet());
  }
}
