package school.lantern.collector.fleet;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.audit.AuditLog;
import school.lantern.collector.platform.Database;

/** Permissions to enrol, as the technician hands them to workstations. */
@ApplicationScoped
public class EnrolmentTokens {
  private static final int SECRET_BYTES = 20; // 160 bits: not to be guessed, still to be copied
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;
  private final Authority authority;
  private final AuditLog audit;
  private final Clock clock;

  EnrolmentTokens(Database database, Authority authority, AuditLog audit, Clock clock) {
    this.database = database;
    this.authority = authority;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What a token allows.
   *
   * @param uses how many workstations may enrol with it
   * @param valid for how long
   * @param roomId where they stand, or {@code null} when the list of workstations knows
   */
  public record Terms(int uses, Duration valid, @Nullable String roomId) {

    public static final int USES_MAX = 10_000;

    /**
     * @throws IllegalArgumentException if there would be no use, too many, or no time
     */
    public Terms {
      if (uses < 1 || uses > USES_MAX) {
        throw new IllegalArgumentException("uses must be between 1 and " + USES_MAX);
      }
      if (valid.isNegative() || valid.isZero()) {
        throw new IllegalArgumentException("the token must be valid for some time");
      }
    }
  }

  /**
   * Makes a token. Its text is {@code <secret>.<pin>}: the agent checks the collector by the pin
   * before it says the secret. It is returned here and kept nowhere. That it was made stands in the
   * audit log.
   *
   * @param actor log-on name, or {@code "console"}
   */
  public String make(Terms terms, String actor) {
    byte[] random = new byte[SECRET_BYTES];
    RANDOM.nextBytes(random);
    String secret = HexFormat.of().formatHex(random);
    Instant now = clock.instant();
    database.write(
        () -> {
          EnrolmentTokenEntity token = new EnrolmentTokenEntity();
          token.secretHash = Fingerprints.secretHash(secret);
          token.uses = terms.uses();
          token.usesLeft = terms.uses();
          token.expiresAt = now.plus(terms.valid());
          token.roomId = terms.roomId();
          token.madeBy = actor;
          token.madeAt = now;
          token.persist();
          audit.record(actor, "enrolment-token.made", terms.uses() + " uses, " + number(secret));
        });
    return secret + "." + authority.pin();
  }

  /** How many tokens would still put a computer into this room. */
  public int openFor(String roomId) {
    return database.read(
        () ->
            Math.toIntExact(
                EnrolmentTokenEntity.count(
                    "roomId = ?1 and usesLeft > 0 and expiresAt > ?2 and withdrawnAt is null",
                    roomId,
                    clock.instant())));
  }

  /** By what a token that was just made is found in the list. */
  static String number(String token) {
    return HandedOutToken.number(Fingerprints.secretHash(secret(token)));
  }

  /** The part before the pin; some agents send only that. */
  static String secret(String token) {
    int dot = token.indexOf('.');
    return (dot < 0 ? token : token.substring(0, dot)).strip();
  }
}
