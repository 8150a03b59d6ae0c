package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.platform.Database;

/** The enrolment tokens that are about, and how one is taken back. */
@ApplicationScoped
class HandedOutTokens {
  private final Database database;
  private final AuditLog audit;
  private final Clock clock;

  HandedOutTokens(Database database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those that are open first, the next to end on top; then the others, the newest on top. */
  List<HandedOutToken> all() {
    Instant now = clock.instant();
    List<EnrolmentTokenEntity> kept = database.read(() -> EnrolmentTokenEntity.listAll());
    return kept.stream()
        .map(HandedOutToken::of)
        .sorted(
            Comparator.comparing((HandedOutToken token) -> !token.state(now).open())
                .thenComparingLong(token -> order(token, now)))
        .toList();
  }

  private static long order(HandedOutToken token, Instant now) {
    return token.state(now).open()
        ? token.making().ends().toEpochMilli()
        : -token.making().at().toEpochMilli();
  }

  Optional<HandedOutToken> find(String number) {
    return all().stream().filter(token -> token.number().equals(number)).findFirst();
  }

  /**
   * Withdraws all that are open.
   *
   * @return how many these were
   */
  int withdrawAll(String actor) {
    return database.write(
        () ->
            Math.toIntExact(
                all().stream()
                    .filter(token -> token.state(clock.instant()).open())
                    .filter(token -> withdraw(token.number(), actor))
                    .count()));
  }

  /**
   * Withdraws a token: from now on nobody enrols with it. Who has, stays.
   *
   * @param actor log-on name, or {@code "console"}
   * @return whether it was open until now
   */
  boolean withdraw(String number, String actor) {
    if (number.length() != HandedOutToken.NUMBER_CHARS) {
      return false;
    }
    Instant now = clock.instant();
    return database.write(
        () -> {
          int withdrawn =
              EnrolmentTokenEntity.update(
                  "withdrawnAt = ?1, withdrawnBy = ?2 where substring(secretHash, 1, "
                      + HandedOutToken.NUMBER_CHARS
                      + ") = ?3 and withdrawnAt is null and usesLeft > 0 and expiresAt > ?1",
                  now,
                  actor,
                  number);
          if (withdrawn > 0) {
            audit.record(actor, "enrolment-token.withdrawn", number);
          }
          return withdrawn > 0;
        });
  }
}
