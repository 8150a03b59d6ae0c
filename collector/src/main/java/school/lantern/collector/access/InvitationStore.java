package school.lantern.collector.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import school.lantern.collector.platform.Database;

/** Keeps invitations. */
@ApplicationScoped
class InvitationStore {
  private final Database database;

  InvitationStore(Database database) {
    this.database = database;
  }

  void add(Secret secret, Invitation invitation, Terms terms) {
    database.write(
        () -> {
          InvitationEntity row = new InvitationEntity();
          row.secretHash = secret.hash();
          row.roles = Role.write(invitation.roles());
          row.forName = invitation.forName();
          row.personId = invitation.personId();
          row.logOn = invitation.logOn();
          row.madeBy = terms.madeBy();
          row.madeAt = terms.madeAt().toEpochMilli();
          row.expiresAt = terms.expiresAt().toEpochMilli();
          row.persist();
        });
  }

  /** What this secret offers; nothing when it is unknown, used up or too old. */
  Optional<Invitation> open(Secret secret, Instant now) {
    return database.read(
        () ->
            InvitationEntity.<InvitationEntity>findByIdOptional(secret.hash())
                .filter(row -> row.usedAt == null && row.expiresAt > now.toEpochMilli())
                .map(
                    row ->
                        new Invitation(
                            Role.read(row.roles), row.forName, row.personId, row.logOn)));
  }

  /** Uses it up; false when somebody else was first. Joins the caller's transaction. */
  boolean use(Secret secret, Instant now) {
    return database.write(
        () ->
            InvitationEntity.update(
                    "usedAt = ?1 where secretHash = ?2 and usedAt is null and expiresAt > ?1",
                    now.toEpochMilli(),
                    secret.hash())
                == 1);
  }

  /**
   * Who made an invitation, and for how long.
   *
   * @param madeBy log-on name, {@code "console"} or {@code "first start"}
   * @param madeAt when
   * @param expiresAt when it stops to work
   */
  record Terms(String madeBy, Instant madeAt, Instant expiresAt) {}
}
