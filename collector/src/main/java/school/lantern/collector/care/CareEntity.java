package school.lantern.collector.care;

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

/** A row of {@code care_entry}. */
@Entity
@Table(name = "care_entry")
@IdClass(CareEntity.Key.class)
class CareEntity extends PanacheEntityBase {
  @Id String site = "";
  @Id String id = "";

  @Column(name = "person_id")
  String personId = "";

  String reason = "";
  String author = "";

  @Column(name = "added_at")
  long addedAt;

  @Column(name = "first_day")
  LocalDate firstDay = LocalDate.EPOCH;

  @Column(name = "last_day")
  @Nullable LocalDate lastDay;

  record Key(String site, String id) implements Serializable {}

  static CareEntity of(String site, CareEntry entry) {
    CareEntity row = new CareEntity();
    row.site = site;
    row.id = entry.id();
    row.personId = entry.personId();
    row.reason = entry.said().reason();
    row.author = entry.said().author();
    row.addedAt = entry.addedAt().toEpochMilli();
    row.firstDay = entry.days().first();
    row.lastDay = entry.days().last();
    return row;
  }

  CareEntry entry() {
    return new CareEntry(
        id,
        personId,
        new CareEntry.Said(reason, author),
        Instant.ofEpochMilli(addedAt),
        new CareEntry.Days(firstDay, lastDay));
  }
}
