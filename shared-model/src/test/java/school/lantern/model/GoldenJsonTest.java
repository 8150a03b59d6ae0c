package school.lantern.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import school.lantern.model.PhraseFlag.How;
import school.lantern.model.PhraseFlag.Source;

/**
 * The wire format, held against files that are never edited: agents in the field speak it for
 * years. A new property means a new file.
 */
class GoldenJsonTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final LoginSession SESSION = new LoginSession("c2", "amelia.k");
  private static final UUID BOOT = UUID.fromString("6f1f9d0e-52c8-4a39-9d9f-0d9f3f6f0a11");
  private static final UUID EPOCH = UUID.fromString("0b8a1c52-6f0c-4a86-9f0b-5a3f6f0d7e21");
  private static final Instant TEN_PAST_NINE = Instant.parse("2026-11-23T09:10:00.250Z");

  @Test
  void everyKindInOneBatch() throws IOException {
    ObservationBatch batch =
        new ObservationBatch(
            EPOCH,
            new Moment(TEN_PAST_NINE.plusSeconds(2), 3_602_000, BOOT),
            List.of(SESSION),
            List.of(
                recorded(
                    1,
                    new SessionChange(
                        SESSION, SessionChange.Change.LOG_ON, SessionChange.Source.LOGIND, false)),
                recorded(
                    2,
                    new WindowFocus(
                        SESSION,
                        new FrontWindow("chromium", "Häuser – Wikipedia"),
                        TEN_PAST_NINE,
                        Duration.ofMillis(1500))),
                recorded(
                    3,
                    new WindowFocus(
                        SESSION, new FrontWindow("mousepad", null), TEN_PAST_NINE, Duration.ZERO)),
                recorded(
                    4,
                    new PhraseFlag(
                        SESSION,
                        new PhraseRule("sh-001", "hurt myself", "self-harm", 5),
                        "i want to hurt myself today",
                        new FrontWindow("mousepad", "Untitled 1"),
                        "p-1")),
                recorded(
                    5,
                    new HealthReport(
                        new HealthReport.Machine("ICT1-PC07", "Debian GNU/Linux 12", 3600),
                        new HealthReport.Resources(8_000_000_000L, 5_000_000_000L, 90_000_000_000L),
                        new HealthReport.AgentState("0.1.0", "p-1", 12, 65_536, null))),
                recorded(
                    6,
                    new Gap(
                        SESSION,
                        Gap.Reason.HELPER_MISSING,
                        TEN_PAST_NINE,
                        TEN_PAST_NINE.plusSeconds(5),
                        0,
                        null))));

    assertSame("batch-1.json", batch, ObservationBatch.class);
  }

  @Test
  void sleepAndSwitchedUsers() throws IOException {
    ObservationBatch batch =
        new ObservationBatch(
            EPOCH,
            new Moment(TEN_PAST_NINE.plusSeconds(2), 3_602_000, BOOT),
            List.of(SESSION),
            List.of(
                changed(1, SessionChange.Change.SLEEP, SessionChange.Source.LOGIND),
                changed(2, SessionChange.Change.WAKE, SessionChange.Source.LOGIND),
                changed(3, SessionChange.Change.DISCONNECT, SessionChange.Source.WINDOWS),
                changed(4, SessionChange.Change.CONNECT, SessionChange.Source.WINDOWS)));

    assertSame("batch-2.json", batch, ObservationBatch.class);
  }

  @Test
  void whatTheClocksTell() throws IOException {
    SessionChange.Source clock = SessionChange.Source.CLOCK;
    ObservationBatch batch =
        new ObservationBatch(
            EPOCH,
            new Moment(TEN_PAST_NINE.plusSeconds(2), 3_602_000, BOOT),
            List.of(SESSION),
            List.of(
                recorded(1, new SessionChange(SESSION, SessionChange.Change.SLEEP, clock, true)),
                recorded(2, new SessionChange(SESSION, SessionChange.Change.WAKE, clock, true)),
                recorded(
                    3,
                    new Gap(
                        null,
                        Gap.Reason.CLOCK_SET,
                        TEN_PAST_NINE,
                        TEN_PAST_NINE.plusSeconds(5),
                        0,
                        "The clock was set forward by 1 h 0 min 0 s."))));

    assertSame("batch-3.json", batch, ObservationBatch.class);
  }

  @Test
  void howAPhraseWasWrittenAndWhere() throws IOException {
    PhraseRule rule = new PhraseRule("sh-001", "hurt myself", "self-harm", 5);
    FrontWindow search = new FrontWindow("chromium", "how to hurt myself - Search");
    ObservationBatch batch =
        new ObservationBatch(
            EPOCH,
            new Moment(TEN_PAST_NINE.plusSeconds(2), 3_602_000, BOOT),
            List.of(SESSION),
            List.of(
                recorded(
                    1,
                    new PhraseFlag(
                        SESSION,
                        rule,
                        "i want to hurt mys3lf",
                        new FrontWindow("mousepad", "Untitled 1"),
                        "p-1",
                        new How(Source.TYPED, List.of("LEET")))),
                recorded(
                    2,
                    new PhraseFlag(
                        SESSION,
                        rule,
                        "how to hurt myself",
                        search,
                        "p-1",
                        new How(Source.TITLE, List.of())))));

    assertSame("batch-4.json", batch, ObservationBatch.class);
  }

  @Test
  void receiptAndPolicyAndEnrolment() throws IOException {
    assertSame("receipt-1.json", new Receipt(5, 1, 0, TEN_PAST_NINE, "p-1"), Receipt.class);
    assertSame(
        "policy-2.json",
        new AgentPolicy(
            "p-1",
            new CompiledPhrases(
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", 4096),
            Duration.ofMinutes(3),
            List.of("xterm")),
        AgentPolicy.class);
    assertSame(
        "enrolment-request-1.json",
        new EnrolmentRequest("TOKEN", "PEM", "ICT1-PC07", "ab12", "0.1.0"),
        EnrolmentRequest.class);
    assertSame(
        "enrolment-reply-1.json",
        new EnrolmentReply("00ff", "CERT", "CA", null),
        EnrolmentReply.class);
  }

  /** Such a file may lie on a workstation's disk: it is refused, so that a new one is asked for. */
  @Test
  void aPolicyOfThePhrasesThemselvesIsNoLongerRead() {
    assertThatThrownBy(() -> JSON.readValue(open("policy-1.json"), AgentPolicy.class))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aFileOfPhrasesIsNamedByDigestAndSize() {
    String digest = "0".repeat(64);
    assertThatThrownBy(() -> new CompiledPhrases("../" + digest, 1)).hasMessageContaining("sha256");
    assertThatThrownBy(() -> new CompiledPhrases(digest.replace('0', 'A'), 1))
        .hasMessageContaining("sha256");
    assertThatThrownBy(() -> new CompiledPhrases(digest, 0)).hasMessageContaining("sizeBytes");
    assertThatThrownBy(() -> new CompiledPhrases(digest, CompiledPhrases.SIZE_MAX_BYTES + 1))
        .hasMessageContaining("sizeBytes");
  }

  @Test
  void aKindFromTheFutureIsKeptWhole() throws IOException {
    ObservationBatch batch =
        JSON.readValue(open("batch-from-the-future.json"), ObservationBatch.class);

    assertThat(batch.observations().get(0).what())
        .isInstanceOfSatisfying(
            UnknownObservation.class,
            unknown -> {
              assertThat(unknown.kind()).isEqualTo("hologram-seen");
              assertThat(unknown.fields()).containsEntry("colour", "green");
            });
    assertThat(batch.observations().get(1).what()).isInstanceOf(SessionChange.class);
    assertThat(JSON.readTree(JSON.writeValueAsString(batch.observations().get(0).what())))
        .isEqualTo(
            JSON.readTree("{\"kind\":\"hologram-seen\",\"colour\":\"green\",\"size\":[1,2]}"));
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(
            () ->
                JSON.readValue(
                    "{\"kind\":\"session-change\",\"change\":\"LOCK\",\"source\":\"LOGIND\"}",
                    Observation.class))
        .hasMessageContaining("session is missing");
  }

  private static RecordedObservation changed(
      long seq, SessionChange.Change change, SessionChange.Source source) {
    return recorded(seq, new SessionChange(SESSION, change, source, false));
  }

  private static RecordedObservation recorded(long seq, Observation what) {
    return new RecordedObservation(seq, new Moment(TEN_PAST_NINE, 3_600_000, BOOT), what);
  }

  private static <T> void assertSame(String file, T value, Class<T> type) throws IOException {
    assertThat(JSON.readTree(JSON.writeValueAsString(value)))
        .as("written as %s", file)
        .isEqualTo(JSON.readTree(open(file)));
    assertThat(JSON.readValue(open(file), type)).as("read from %s", file).isEqualTo(value);
  }

  private static InputStream open(String file) {
    InputStream stream = GoldenJsonTest.class.getResourceAsStream("/golden/" + file);
    assertThat(stream).as(file).isNotNull();
    return stream;
  }
}
