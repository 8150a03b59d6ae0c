package school.lantern.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.lantern.model.Wire;

/** The pure decisions of the uplink: outcome, back-off, when to send. */
class DecisionsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final long SECOND = 1_000_000_000L;

  private static Outcome outcome(int status, String body, @Nullable String retryAfter) {
    return OutcomeTable.of(new Answer(status, body, headers(retryAfter)), NOW);
  }

  private static Map<String, String> headers(@Nullable String retryAfter) {
    return retryAfter == null ? Map.of() : Map.of("retry-after", retryAfter);
  }

  private static String problem(String type) {
    return "{\"type\":\"" + type + "\",\"title\":\"No\",\"status\":400,\"new\":1}";
  }

  @Test
  void everyStatusHasAnOutcomeAndOnlyAReceiptIsStored() {
    for (int status = 100; status < 600; status++) {
      assertThat(outcome(status, "", null)).as("%d", status).isNotInstanceOf(Outcome.Stored.class);
      for (String body : List.of("null", "{}", "[]", "{\"stored\":1}", "<html>", "\u0000")) {
        assertThat(outcome(status, body, "x"))
            .as("%d %s", status, body)
            .isNotInstanceOf(Outcome.Stored.class);
      }
    }
    String receipt =
        "{\"stored\":5,\"repeated\":1,\"unknownKinds\":0,"
            + "\"collectorTime\":\"2026-11-23T09:10:00.250Z\",\"policyVersion\":\"p-1\",\"x\":2}";
    assertThat(outcome(200, receipt, null)).isInstanceOf(Outcome.Stored.class);
    assertThat(outcome(500, receipt, null)).isInstanceOf(Outcome.Retry.class);
  }

  @Test
  void onlyTheCollectorsOwnWordSplits() {
    assertThat(outcome(400, problem(Wire.PROBLEM_BAD_REQUEST), null))
        .isInstanceOf(Outcome.Split.class);
    assertThat(outcome(400, problem("about:blank"), null)).isInstanceOf(Outcome.Retry.class);
    assertThat(outcome(400, "<html>", null)).isInstanceOf(Outcome.Retry.class);
    assertThat(outcome(413, "", null)).isInstanceOf(Outcome.Split.class);
    assertThat(outcome(401, problem(Wire.PROBLEM_UNKNOWN_DEVICE), null))
        .isEqualTo(new Outcome.NotWelcome("the collector does not know this device"));
    assertThat(outcome(403, "", null)).isEqualTo(new Outcome.NotWelcome("not let in, status 403"));
  }

  @Test
  void retryAfterInSecondsOrAsADate() {
    assertThat(after("7")).isEqualTo(Duration.ofSeconds(7));
    assertThat(after("Mon, 23 Nov 2026 09:01:30 GMT")).isEqualTo(Duration.ofSeconds(90));
    assertThat(after("Mon, 23 Nov 2020 09:01:30 GMT")).isEqualTo(Duration.ZERO);
    assertThat(after("99999999")).isEqualTo(Duration.ofHours(1));
    assertThat(after("99999999999999999999999")).isNull();
    assertThat(after("-3")).isNull();
    assertThat(after("")).isNull();
    assertThat(after(null)).isNull();
  }

  private static @Nullable Duration after(@Nullable String header) {
    return ((Outcome.Retry) outcome(503, "", header)).after();
  }

  @Test
  void everyFailureIsARetry() {
    for (IOException failure :
        List.of(
            new ConnectException("refused"),
            new SocketTimeoutException("slow"),
            new SSLHandshakeException("bad certificate"),
            new IOException("connection reset"))) {
      assertThat(OutcomeTable.of(failure)).isInstanceOf(Outcome.Retry.class);
    }
  }

  /** Law: between 1 s and 5 min, urgent never later than patient, and 300 of 300 not alike. */
  @Test
  void backOffIsBoundedAndSpread() {
    for (long seed = 0; seed < 300; seed++) {
      BackOff backOff = new BackOff(new Random(seed));
      for (int failures = 1; failures < 80; failures++) {
        BackOff.Wait wait = backOff.afterFailure(failures);
        assertThat(wait.patiently()).isBetween(BackOff.SHORTEST, BackOff.LONGEST);
        assertThat(wait.urgently())
            .isBetween(BackOff.SHORTEST, BackOff.LONGEST_WHEN_URGENT)
            .isLessThanOrEqualTo(wait.patiently());
      }
      assertThat(backOff.afterFailure(1).patiently()).isLessThanOrEqualTo(Duration.ofSeconds(2));
      assertThat(backOff.asAsked(Duration.ofSeconds(60)).urgently())
          .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(66));
      assertThat(backOff.asAsked(Duration.ZERO).urgently()).isEqualTo(BackOff.SHORTEST);
    }
  }

  @Test
  void urgentOnesGoAtOnceOthersAfterTenSecondsAndSilenceEndsAfterSixty() {
    for (long now : new long[] {0, 5 * SECOND, Long.MAX_VALUE - 5 * SECOND}) {
      SendingTimes times = new SendingTimes(now);
      assertThat(times.next() - now).isEqualTo(60 * SECOND);
      times.otherArrived(now + SECOND);
      times.otherArrived(now + 2 * SECOND);
      assertThat(times.next() - now).isEqualTo(11 * SECOND);
      times.urgentArrived();
      assertThat(times.next() - now).isNotPositive();
      times.sending(now + 3 * SECOND);
      assertThat(times.next() - now).isEqualTo(63 * SECOND);
    }
  }

  @Test
  void aBackOffHoldsAndUrgentOnesShortenIt() {
    SendingTimes times = new SendingTimes(0);
    BackOff.Wait wait = new BackOff.Wait(Duration.ofSeconds(200), Duration.ofSeconds(20));
    times.failed(0, wait, false);
    assertThat(times.next()).isEqualTo(200 * SECOND);
    times.urgentArrived();
    assertThat(times.next()).isEqualTo(20 * SECOND);
    times.sending(20 * SECOND);
    times.failed(20 * SECOND, new BackOff(new Random(1)).notWelcome(), false);
    times.urgentArrived();
    assertThat(times.next()).isGreaterThanOrEqualTo(320 * SECOND);
  }
}
