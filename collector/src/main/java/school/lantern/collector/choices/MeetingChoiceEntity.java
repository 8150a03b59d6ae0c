package school.lantern.collector.choices;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A {@link MeetingChoice}. */
@Entity
@Table(name = "meeting_choice")
@IdClass(MeetingChoiceEntity.Key.class)
class MeetingChoiceEntity extends PanacheEntityBase {
  @Id String site = "";

  @Id
  @Column(name = "since_day")
  LocalDate since = LocalDate.EPOCH;

  @Column(name = "scheduled_enough")
  boolean scheduledIsEnough;

  /** Epoch milliseconds. */
  @Column(name = "chosen_at")
  long chosenAt;

  @Column(name = "chosen_by")
  String chosenBy = "";

  record Key(String site, LocalDate since) implements Serializable {}

  static List<MeetingChoice> of(String site) {
    return MeetingChoiceEntity.<MeetingChoiceEntity>list("site = ?1 order by since desc", site)
        .stream()
        .map(
            row ->
                new MeetingChoice(
                    row.since,
                    row.scheduledIsEnough,
                    Instant.ofEpochMilli(row.chosenAt),
                    row.chosenBy))
        .toList();
  }

  /** From its first day on nothing else holds. */
  static void keep(String site, MeetingChoice choice) {
    MeetingChoiceEntity.<MeetingChoiceEntity>list("site = ?1 and since > ?2", site, choice.since())
        .forEach(PanacheEntityBase::delete);
    MeetingChoiceEntity kept = findById(new Key(site, choice.since()));
    MeetingChoiceEntity row = kept == null ? new MeetingChoiceEntity() : kept;
    row.site = site;
    row.since = choice.since();
    row.scheduledIsEnough = choice.scheduledIsEnough();
    row.chosenAt = choice.at().toEpochMilli();
    row.chosenBy = choice.by();
    row.persist();
  }
}
