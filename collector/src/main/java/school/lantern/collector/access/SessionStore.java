package school.lantern.collector.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import school.lantern.collector.platform.Database;

/** Keeps the browsers that are logged on. */
@ApplicationScoped
class SessionStore {
  private final Database database;

  SessionStore(Database database) {
    this.database = database;
  }

  void begin(Secret secret, String accountId, Instant at) {
    database.write(
        () -> {
          SessionEntity row = new SessionEntity();
          row.secretHash = secret.hash();
          row.accountId = accountId;
          row.beganAt = at.toEpochMilli();
          row.lastUsedAt = at.toEpochMilli();
          row.persist();
        });
  }

  Optional<Session> find(Secret secret) {
    return database.read(
        () ->
            SessionEntity.<SessionEntity>findByIdOptional(secret.hash())
                .map(
                    row ->
                        new Session(
                            row.accountId,
                            Instant.ofEpochMilli(row.beganAt),
                            Instant.ofEpochMilli(row.lastUsedAt))));
  }

  void used(Secret secret, Instant at) {
    database.write(
        () -> {
          SessionEntity.update(
              "lastUsedAt = ?1 where secretHash = ?2", at.toEpochMilli(), secret.hash());
        });
  }

  void end(Secret secret) {
    database.write(
        () -> {
          SessionEntity.deleteById(secret.hash());
        });
  }

  /** Ends every session of an account. */
  void endAll(String accountId) {
    database.write(
        () -> {
          SessionEntity.delete("accountId", accountId);
        });
  }

  /** Forgets sessions that began before {@code oldest}; they are over anyway. */
  void forgetBefore(Instant oldest) {
    database.write(
        () -> {
          SessionEntity.delete("beganAt < ?1", oldest.toEpochMilli());
        });
  }

  /**
   * One browser that is logged on.
   *
   * @param accountId as whom
   * @param beganAt when somebody typed the password
   * @param lastUsedAt when somebody last clicked, to the minute
   */
  record Session(String accountId, Instant beganAt, Instant lastUsedAt) {}
}
