package school.lantern.agent.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import school.lantern.agent.collector.Samples;
import school.lantern.model.AgentPolicy;
import school.lantern.model.EnrolmentReply;
import school.lantern.model.EnrolmentRequest;
import school.lantern.model.LoginSession;
import school.lantern.model.Observation;
import school.lantern.model.ObservationBatch;
import school.lantern.model.Receipt;
import school.lantern.model.UnknownObservation;

/** The agent's JSON says what Jackson's mapper says, which the collector uses. */
class JsonTest {
  private static final Path GOLDEN = Path.of("../shared-model/src/test/resources/golden");
  private static final ObjectMapper JACKSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private static final Map<String, Class<?>> FILES =
      Map.of(
          "batch-1.json", ObservationBatch.class,
          "batch-2.json", ObservationBatch.class,
          "batch-3.json", ObservationBatch.class,
          "batch-4.json", ObservationBatch.class,
          "enrolment-reply-1.json", EnrolmentReply.class,
          "enrolment-request-1.json", EnrolmentRequest.class,
          "policy-2.json", AgentPolicy.class,
          "receipt-1.json", Receipt.class);

  /** A sealed interface of ours, as the link has one. */
  sealed interface Knock {
    record Once(int times) implements Knock {}

    record TwiceOrMore(List<String> marks, Map<String, Long> counts) implements Knock {}
  }

  @Test
  void readsAndWritesWhatJacksonDoes() throws IOException {
    for (Map.Entry<String, Class<?>> file : FILES.entrySet()) {
      byte[] json = Files.readAllBytes(GOLDEN.resolve(file.getKey()));
      Object read = Json.read(json, file.getValue());
      assertThat(read).as(file.getKey()).isEqualTo(JACKSON.readValue(json, file.getValue()));
      assertThat(withoutUntold(Json.bytes(read)))
          .as(file.getKey())
          .isEqualTo(JACKSON.readTree(JACKSON.writeValueAsBytes(read)));
      assertThat(JACKSON.readValue(Json.bytes(read), (Class<?>) file.getValue()))
          .as(file.getKey())
          .isEqualTo(read);
    }
  }

  /**
   * Jackson is told to leave out what is {@code null}, and a policy's later part unless it holds.
   */
  private static JsonNode withoutUntold(byte[] json) throws IOException {
    JsonNode tree = JACKSON.readTree(json);
    Object plain = JACKSON.treeToValue(tree, Object.class);
    return JACKSON.readTree(JACKSON.writeValueAsBytes(withoutUntold(plain)));
  }

  private static Object withoutUntold(Object plain) {
    if (plain instanceof Map<?, ?> fields) {
      Map<Object, Object> left = new LinkedHashMap<>();
      fields.forEach(
          (name, value) -> {
            boolean leftOut = "openFieldsOnly".equals(name) && Boolean.FALSE.equals(value);
            if (value != null && !leftOut) {
              left.put(name, withoutUntold(value));
            }
          });
      return left;
    }
    return plain instanceof List<?> values
        ? values.stream().map(JsonTest::withoutUntold).toList()
        : plain;
  }

  @Test
  void whatANewerAgentSaysIsKeptWhole() throws IOException {
    byte[] json = Files.readAllBytes(GOLDEN.resolve("batch-from-the-future.json"));
    ObservationBatch batch = Json.read(json, ObservationBatch.class);
    assertThat(batch.observations())
        .extracting(recorded -> recorded.what())
        .anyMatch(UnknownObservation.class::isInstance);
    assertThat(withoutUntold(Json.bytes(batch)))
        .isEqualTo(
            JACKSON.readTree(
                JACKSON.writeValueAsBytes(JACKSON.readValue(json, ObservationBatch.class))));
  }

  @Test
  void kindsOfASealedInterfaceGoByTheirNames() throws IOException {
    Knock knock = new Knock.TwiceOrMore(List.of("a", "b"), Map.of("n", 1L << 40));
    byte[] json = Json.bytes(knock);
    assertThat(new String(json, StandardCharsets.UTF_8))
        .startsWith("{\"knock\":\"twice-or-more\",\"marks\":[\"a\",\"b\"],");
    assertThat(Json.read(json, Knock.class)).isEqualTo(knock);
    assertThat(Json.read("{\"times\":1,\"knock\":\"once\"}", Knock.class))
        .isEqualTo(new Knock.Once(1));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    refused("", LoginSession.class);
    refused("null", LoginSession.class);
    refused("{\"id\":\"c1\",\"account\":\"a\"} {}", LoginSession.class);
    refused("{\"id\":\"c1\",\"account\":", LoginSession.class);
    refused("{\"id\":[],\"account\":\"a\"}", LoginSession.class);
    refused("[]", LoginSession.class);
    refused("{}", LoginSession.class);
    refused("{\"knock\":\"never\"}", Knock.class);
    refused("{\"knock\":\"once\",\"times\":2147483648}", Knock.class);
    refused("{\"knock\":\"once\",\"times\":1.5}", Knock.class);
    refused("{\"knock\":\"once\",\"times\":1" + "0".repeat(2000) + "}", Knock.class);
    refused("[".repeat(100_000), Knock.class);
    refused("{\"a\":".repeat(100_000), Observation.class);
    refused("{\"kind\":7}", Observation.class);
  }

  private static void refused(String json, Class<?> type) {
    assertThatThrownBy(() -> Json.read(json, type))
        .as(json.substring(0, Math.min(60, json.length())))
        .isInstanceOf(IOException.class);
  }

  /** Law: whatever a stranger sends, it is read or refused. */
  @Test
  void damagedTextIsReadOrRefused() {
    byte[] whole = Json.bytes(Samples.phrase("i want to hurt myself"));
    int refused = 0;
    for (long seed = 0; seed < 5000; seed++) {
      Random random = new Random(seed);
      byte[] damaged = whole.clone();
      for (int flips = 0; flips < 3; flips++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(Json.read(damaged, Observation.class)).as("seed %d", seed).isNotNull();
      } catch (IOException expected) {
        refused++;
      }
    }
    assertThat(refused).isBetween(1, 5000);
  }
}
