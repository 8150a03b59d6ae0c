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

/** A row of {@code exemption}: use that is allowed without supervision. */
@Entity
@Table(name = "exemption")
@IdClass(ExemptionEntity.Key.class)
class ExemptionEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id int number;

  @Column(name = "room_id")
  @Nullable String roomId;

  @Column(name = "year_groups")
  String yearGroups = "";

  @Column(name = "pupil_ids")
  String pupilIds = "";

  @Column(name = "first_day")
  @Nullable LocalDate firstDay;

  @Column(name = "last_day")
  @Nullable LocalDate lastDay;

  String reason = "";
  String author = "";

  record Key(String site, int number) implements Serializable {}

  static ExemptionEntity of(String site, int number, Exemption exemption) {
    ExemptionEntity row = new ExemptionEntity();
    row.site = site;
    row.number = number;
    row.roomId = exemption.what().roomId();
    row.yearGroups = Lines.of(exemption.what().yearGroups());
    row.pupilIds = Lines.of(exemption.what().pupilIds());
    row.firstDay = exemption.dates().first();
    row.lastDay = exemption.dates().last();
    row.reason = exemption.reason();
    row.author = exemption.author();
    return row;
  }

  Exemption exemption() {
    return new Exemption(
        new Exemption.What(
            roomId,
            Lines.read(yearGroups, Integer::valueOf),
            Lines.read(pupilIds, Function.identity())),
        new Dates(firstDay, lastDay),
        reason,
        author);
  }
}
