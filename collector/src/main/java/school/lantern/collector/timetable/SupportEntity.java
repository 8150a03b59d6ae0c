package school.lantern.collector.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A row of {@code support}: one-to-one support. */
@Entity
@Table(name = "support")
@IdClass(SupportEntity.Key.class)
class SupportEntity extends TimedEntity {
  @Id String site = "";
  @Id int number;

  @Column(name = "pupil_id")
  String pupilId = "";

  @Column(name = "staff_id")
  String staffId = "";

  record Key(String site, int number) implements Serializable {}

  static SupportEntity of(String site, int number, Support support) {
    SupportEntity row = new SupportEntity();
    row.site = site;
    row.number = number;
    row.put(support.when());
    row.pupilId = support.pupilId();
    row.staffId = support.staffId();
    return row;
  }

  Support support() {
    return new Support(pupilId, staffId, when());
  }
}
