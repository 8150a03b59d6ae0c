package school.lantern.collector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.fleet.EnrolmentTokens;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.model.EnrolmentReply;
import school.lantern.model.EnrolmentRequest;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.Observation;
import school.lantern.model.ObservationBatch;
import school.lantern.model.RecordedObservation;
import school.lantern.model.Wire;

/** Enrols agents for tests, and speaks their JSON. */
@ApplicationScoped
public class TestAgents {
  /** Boot and spool of every test agent, unless a test says otherwise. */
  public static final UUID BOOT = UUID.fromString("6f1f9d0e-52c8-4a39-9d9f-0d9f3f6f0a11");

  public static final UUID EPOCH = UUID.fromString("0b8a1c52-6f0c-4a86-9f0b-5a3f6f0d7e21");

  /** Every test agent's machine has been up for an hour when it sends. */
  private static final long UPTIME_MILLIS = 3_600_000;

  @Inject EnrolmentTokens tokens;
  @Inject LanternConfig lantern;
  @Inject ObjectMapper json;
  @Inject MovableClock clock;

  /** One that has no certificate yet. */
  public TestAgent stranger() {
    return new TestAgent(door(), authority());
  }

  public Path authority() {
    return lantern.data().resolve("authority/ca.pem");
  }

  public URI door() {
    return ConfigProvider.getConfig().getValue("test.url.ssl", URI.class);
  }

  /**
   * One that stands in {@code roomId} by its token, enrolled and ready. Its certificate is valid
   * from the moment of enrolment by the machine's own clock, wherever the test's clock stands.
   */
  public TestAgent enrolled(String hostname, String roomId) {
    return clock.asItReallyIs(
        () -> {
          TestAgent agent = stranger();
          String token = token(1, roomId);
          HttpResponse<String> answer = enrol(agent, token, hostname);
          agent.show(read(answer, EnrolmentReply.class).certificate());
          return agent;
        });
  }

  public String token(int uses, @Nullable String roomId) {
    return tokens.make(new EnrolmentTokens.Terms(uses, Duration.ofHours(1), roomId), "test");
  }

  public HttpResponse<String> enrol(TestAgent agent, String token, String hostname) {
    EnrolmentRequest request =
        new EnrolmentRequest(
            token, agent.signingRequest(agent.keys()), hostname, "fingerprint", "test");
    return agent.post(Wire.ENROL, bytes(request));
  }

  /** A batch that is sent now. */
  public ObservationBatch batch(List<LoginSession> open, RecordedObservation... observations) {
    Moment sent = new Moment(Instant.now().truncatedTo(ChronoUnit.MILLIS), UPTIME_MILLIS, BOOT);
    return new ObservationBatch(EPOCH, sent, open, List.of(observations));
  }

  /** Something that happened so long before {@link #batch}. */
  public RecordedObservation ago(long seq, Duration before, Observation what) {
    Instant wall = Instant.now().minus(before).truncatedTo(ChronoUnit.MILLIS);
    return new RecordedObservation(
        seq, new Moment(wall, UPTIME_MILLIS - before.toMillis(), BOOT), what);
  }

  public HttpResponse<String> send(TestAgent agent, ObservationBatch batch) {
    return agent.post(Wire.BATCHES, bytes(batch));
  }

  public byte[] bytes(Object value) {
    try {
      return json.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public <T> T read(HttpResponse<String> answer, Class<T> type) {
    try {
      return json.readValue(answer.body(), type);
    } catch (JsonProcessingException unfit) {
      throw new AssertionError(answer.statusCode() + " " + answer.body(), unfit);
    }
  }
}
