package school.lantern.agent.uplink;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.json.Json;
import school.lantern.model.Receipt;
import school.lantern.model.Wire;

/**
 * From an answer, or none, to what to do.
 *
 * <p>Only answers that are surely the collector's own word lead to {@link Outcome.Split}, the one
 * outcome that can end in dropping something: a proxy's 400 has no problem type of ours.
 */
final class OutcomeTable {
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_LARGE = 413;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  /** A collector that asks for more was set wrongly; a day's silence would be worse. */
  private static final Duration RETRY_AFTER_MAX = Duration.ofHours(1);

  private OutcomeTable() {}

  static Outcome of(Answer answer, Instant now) {
    return switch (answer.status()) {
      case OK -> receipt(answer);
      case BAD_REQUEST ->
          Wire.PROBLEM_BAD_REQUEST.equals(answer.problem().type())
              ? new Outcome.Split("the collector cannot read it")
              : new Outcome.Retry("status 400, but not by the collector", null);
      case TOO_LARGE -> new Outcome.Split("too large for the collector");
      case UNAUTHORIZED, FORBIDDEN ->
          Wire.PROBLEM_CERTIFICATE_ENDED.equals(answer.problem().type())
              ? new Outcome.CertificateEnded()
              : new Outcome.NotWelcome(notWelcome(answer));
      case TOO_MANY, UNAVAILABLE ->
          new Outcome.Retry("the collector is busy", retryAfter(answer.header("Retry-After"), now));
      default -> new Outcome.Retry("status " + answer.status(), null);
    };
  }

  /** No answer at all, or half of one. */
  static Outcome of(IOException failure) {
    if (failure instanceof SocketTimeoutException) {
      return new Outcome.Retry("the collector does not answer in time", null);
    }
    if (failure instanceof SSLException) {
      return new Outcome.Retry(UplinkStatus.UNTRUSTED + ": " + failure.getMessage(), null);
    }
    return new Outcome.Retry("no connection: " + failure, null);
  }

  private static Outcome receipt(Answer answer) {
    try {
      return new Outcome.Stored(
          Json.read(answer.body(), Receipt.class),
          answer.header(Wire.ORDER),
          answer.header(Wire.TRUSTED));
    } catch (IOException unreadable) {
      return new Outcome.Retry("the receipt cannot be read", null);
    }
  }

  private static String notWelcome(Answer answer) {
    String type = answer.problem().type();
    if (Wire.PROBLEM_REVOKED.equals(type)) {
      return "this device was revoked";
    }
    if (Wire.PROBLEM_UNKNOWN_DEVICE.equals(type)) {
      return "the collector does not know this device";
    }
    return "not let in, status " + answer.status();
  }

  /** Seconds or a date, as HTTP has it; {@code null} for anything else. */
  private static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    try {
      Duration wanted =
          header.chars().allMatch(Character::isDigit)
              ? Duration.ofSeconds(Long.parseLong(header))
              : Duration.between(
                  now,
                  ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
      if (wanted.isNegative()) {
        return Duration.ZERO;
      }
      return wanted.compareTo(RETRY_AFTER_MAX) > 0 ? RETRY_AFTER_MAX : wanted;
    } catch (DateTimeException | NumberFormatException | ArithmeticException unreadable) {
      return null;
    }
  }
}
