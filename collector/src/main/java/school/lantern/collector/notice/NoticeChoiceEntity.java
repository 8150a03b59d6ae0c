package school.lantern.collector.notice;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A {@link NoticeChoice}, one for each school. */
@Entity
@Table(name = "notice_choice")
class NoticeChoiceEntity extends PanacheEntityBase {
  @Id String site = "";

  String school = "";

  /** One on a line. */
  @Column(name = "staff_accounts", columnDefinition = "text")
  String staffAccounts = "";

  @Column(name = "staff_typing")
  boolean staffTyping;

  @Column(name = "every_log_on")
  boolean everyLogOn;

  @Column(name = "decline_logs_off")
  boolean declineLogsOff;

  /** Epoch milliseconds. */
  @Column(name = "chosen_at")
  long chosenAt;

  @Column(name = "chosen_by")
  String chosenBy = "";
}
