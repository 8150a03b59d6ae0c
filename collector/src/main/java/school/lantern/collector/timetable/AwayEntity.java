package school.lantern.collector.timetable;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row of {@code away}: a trip, study leave, an off-site day. */
@Entity
@Table(name = "away")
@IdClass(AwayEntity.Key.class)
class AwayEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id int number;
  String name = "";
  String kind = "";

  @Column(name = "first_day")
  @Nullable LocalDate firstDay;

  @Column(name = "last_day")
  @Nullable LocalDate lastDay;

  String periods = "";

  @Column(name = "year_groups")
  String yearGroups = "";

  @Column(name = "group_names")
  String groups = "";

  @Column(name = "pupil_ids")
  String pupilIds = "";

  @Column(name = "staff_ids")
  String staffIds = "";

  record Key(String site, int number) implements Serializable {}

  static AwayEntity of(String site, int number, Away away) {
    AwayEntity row = new AwayEntity();
    row.site = site;
    row.number = number;
    row.name = away.name();
    row.kind = away.kind().name();
    row.firstDay = away.dates().first();
    row.lastDay = away.dates().last();
    row.periods = Lines.of(away.periods());
    row.yearGroups = Lines.of(away.who().yearGroups());
    row.groups = Lines.of(away.who().groups());
    row.pupilIds = Lines.of(away.who().pupilIds());
    row.staffIds = Lines.of(away.who().staffIds());
    return row;
  }

  Away away() {
    return new Away(
        name,
        Away.Kind.valueOf(kind),
        new Dates(firstDay, lastDay),
        Lines.read(periods, Function.identity()),
        new Away.Who(
            Lines.read(yearGroups, Integer::valueOf),
            Lines.read(groups, Function.identity()),
            Lines.read(pupilIds, Function.identity()),
            Lines.read(staffIds, Function.identity())));
  }
}
