package school.lantern.collector.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An {@link Account}, with the hash of its password. */
@Entity
@Table(name = "account")
class AccountEntity extends PanacheEntityBase {
  @Id
  @Column(length = 36)
  public String id = "";

  @Column(name = "log_on")
  public String logOn = "";

  @Column(name = "display_name")
  public String displayName = "";

  @Column(name = "person_id")
  public @Nullable String personId;

  /** bcrypt, in modular crypt form. */
  @Column(name = "password_hash")
  public String passwordHash = "";

  public String roles = "";

  /** Epoch milliseconds, as the others. */
  @Column(name = "created_at")
  public long createdAt;

  @Column(name = "disabled_at")
  public @Nullable Long disabledAt;

  Account account() {
    return new Account(
        id,
        logOn,
        new Account.Holder(displayName, personId),
        Role.read(roles),
        disabledAt == null ? null : Instant.ofEpochMilli(disabledAt));
  }
}
