package school.lantern.collector.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import school.lantern.collector.TestAgent;
import school.lantern.collector.TestAgents;
import school.lantern.collector.fleet.Device;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.platform.JsonDoor;
import school.lantern.model.FrontWindow;
import school.lantern.model.Gap;
import school.lantern.model.LoginSession;
import school.lantern.model.Observation;
import school.lantern.model.ObservationBatch;
import school.lantern.model.Receipt;
import school.lantern.model.RecordedObservation;
import school.lantern.model.SessionChange;
import school.lantern.model.WindowFocus;
import school.lantern.model.Wire;

@QuarkusTest
class IngestTest {
  private static final LoginSession SESSION = new LoginSession("c2", "amelia.k");
  private static final Observation LOG_ON =
      new SessionChange(SESSION, SessionChange.Change.LOG_ON, SessionChange.Source.LOGIND, false);

  @Inject TestAgents agents;
  @Inject Fleet fleet;
  @Inject Observations observations;
  @Inject Heard heard;

  @Test
  void aBatchIsKeptOnceHoweverOftenItIsSent() {
    TestAgent agent = agents.enrolled("Ingest-1", "I1");
    Observation focus =
        new WindowFocus(
            SESSION, new FrontWindow("chromium", null), Instant.EPOCH, Duration.ofMillis(1500));
    ObservationBatch batch =
        agents.batch(
            List.of(SESSION),
            agents.ago(1, Duration.ofMinutes(2), LOG_ON),
            agents.ago(2, Duration.ofMinutes(1), focus));

    Receipt first = receipt(agents.send(agent, batch));
    Receipt second = receipt(agents.send(agent, batch));

    assertThat(List.of(first.stored(), first.repeated())).containsExactly(2, 0);
    assertThat(List.of(second.stored(), second.repeated())).containsExactly(0, 2);
    assertThat(first.policyVersion()).isNotBlank();
    assertThat(kept("I1")).extracting(StoredObservation::what).containsExactly(LOG_ON, focus);
    assertThat(device("I1").contact().openSessions()).containsExactly(SESSION);
    assertThat(heard.days("I1")).contains(LocalDate.now(ZoneId.of("Europe/London")));
  }

  @Test
  void repeatsAtTheSameMomentAreKeptOnce() throws Exception {
    TestAgent agent = agents.enrolled("Ingest-2", "I2");
    RecordedObservation[] many =
        IntStream.rangeClosed(1, 100)
            .mapToObj(seq -> agents.ago(seq, Duration.ofSeconds(200 - seq), LOG_ON))
            .toArray(RecordedObservation[]::new);
    ObservationBatch batch = agents.batch(List.of(), many);
    int stored = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Receipt>> sending = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        sending.add(() -> receipt(agents.send(agent, batch)));
      }
      for (Future<Receipt> sent : threads.invokeAll(sending)) {
        stored += sent.get().stored();
      }
    }

    assertThat(stored).isEqualTo(100);
    assertThat(kept("I2")).hasSize(100);
  }

  @Test
  void whatItDoesNotKnowItKeepsAndCounts() {
    TestAgent agent = agents.enrolled("Ingest-3", "I3");
    ObservationBatch batch = agents.batch(List.of(), agents.ago(1, Duration.ZERO, LOG_ON));
    String json =
        new String(agents.bytes(batch), StandardCharsets.UTF_8)
            .replace("\"kind\":\"session-change\"", "\"kind\":\"hologram-seen\"");

    Receipt receipt = receipt(send(agent, json));

    assertThat(List.of(receipt.stored(), receipt.unknownKinds())).containsExactly(1, 1);
    assertThat(kept("I3").getFirst().what().kind()).isEqualTo("hologram-seen");
  }

  @Test
  void aHeartbeatAfterSilenceMarksToday() {
    TestAgent agent = agents.enrolled("Ingest-4", "I4");
    int byEnrolling = heard.days("I4").size();

    assertThat(receipt(agents.send(agent, agents.batch(List.of()))).stored()).isZero();
    assertThat(heard.days("I4")).hasSize(byEnrolling + 1);
    receipt(agents.send(agent, agents.batch(List.of())));

    assertThat(heard.days("I4")).as("not silent, nothing new").hasSize(byEnrolling + 1);
    assertThat(device("I4").contact().lastHeard()).isNotNull();
  }

  @Test
  void packedBatchesAreRead() throws IOException {
    TestAgent agent = agents.enrolled("Ingest-5", "I5");
    byte[] batch = agents.bytes(agents.batch(List.of(), agents.ago(1, Duration.ZERO, LOG_ON)));

    assertThat(receipt(sendPacked(agent, batch)).stored()).isEqualTo(1);
  }

  @Test
  void whateverIsBadIsRefusedWholeAndSaysWhere() throws IOException {
    TestAgent agent = agents.enrolled("Ingest-6", "I6");
    String good =
        new String(
            agents.bytes(
                agents.batch(
                    List.of(),
                    agents.ago(1, Duration.ZERO, LOG_ON),
                    agents.ago(7, Duration.ZERO, LOG_ON))),
            StandardCharsets.UTF_8);

    refused(send(agent, "{\"epoch\":"), 400, "line 1");
    refused(send(agent, ""), 400, "");
    refused(send(agent, "null"), 400, "nothing");
    refused(send(agent, good + "x"), 400, "not JSON");
    refused(send(agent, good.replace("\"seq\":7", "\"seq\":\"x\"")), 400, "observations[1].seq");
    refused(send(agent, good.replace("\"seq\":7", "\"seq\":1.5")), 400, "observations[1].seq");
    refused(send(agent, good.replace("\"seq\":7", "\"seq\":-1")), 400, "must be positive");
    refused(send(agent, good.replace("LOG_ON", "FLY")), 400, "observations[0].what.change");
    refused(send(agent, good.replace("\"observations\":[{", "\"observations\":[null,{")), 400, "");
    refused(send(agent, good.replace("amelia.k", "a\\u0000b")), 400, "NUL");
    refused(
        send(agent, good.replaceFirst("\"at\":\\{\"wall\":\"\\d+", "\"at\":{\"wall\":\"+99999999")),
        400,
        "time");
    refused(agent.post(Wire.BATCHES, new byte[10], "Content-Encoding", "gzip"), 400, "gzip");
    refused(agent.post(Wire.BATCHES, new byte[10], "Content-Encoding", "br"), 400, "gzip");
    assertThat(kept("I6")).isEmpty();
  }

  @Test
  void timesInsideAFactAreBoundedToo() {
    TestAgent agent = agents.enrolled("Ingest-9", "I9");
    Instant now = Instant.now();
    FrontWindow window = new FrontWindow("chromium", null);
    Duration moment = Duration.ofSeconds(1);

    for (Observation bad :
        List.of(
            new WindowFocus(SESSION, window, Instant.MAX, moment),
            new WindowFocus(SESSION, window, Instant.MIN, moment),
            new WindowFocus(SESSION, window, now, Duration.ofSeconds(Long.MAX_VALUE)),
            new Gap(null, Gap.Reason.HELPER_MISSING, Instant.MIN, null, 0, null),
            new Gap(null, Gap.Reason.HELPER_MISSING, now, Instant.MAX, 0, null))) {
      refused(
          agents.send(agent, agents.batch(List.of(), agents.ago(1, Duration.ZERO, bad))),
          400,
          "the observation with seq 1");
    }
    assertThat(kept("I9")).isEmpty();
  }

  @Test
  void whateverIsTooLargeIsRefused() throws IOException {
    TestAgent agent = agents.enrolled("Ingest-7", "I7");
    byte[] bomb = new byte[JsonDoor.MAX_BYTES * 20];
    refused(sendPacked(agent, bomb), 413, "unpacked");

    String one =
        new String(agents.bytes(agents.ago(1, Duration.ZERO, LOG_ON)), StandardCharsets.UTF_8);
    String empty = new String(agents.bytes(agents.batch(List.of())), StandardCharsets.UTF_8);
    String many = String.join(",", Collections.nCopies(501, one));
    refused(
        send(agent, empty.replace("\"observations\":[]", "\"observations\":[" + many + "]")),
        413,
        "at most 500");
    assertThat(kept("I7")).isEmpty();
  }

  @Test
  void otherMistakesAreProblemsToo() {
    TestAgent agent = agents.enrolled("Ingest-8", "I8");

    refused(agent.get(Wire.BATCHES), 405, "");
    refused(agent.get("/agent/nothing"), 404, "");
  }

  private HttpResponse<String> send(TestAgent agent, String json) {
    return agent.post(Wire.BATCHES, json.getBytes(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> sendPacked(TestAgent agent, byte[] json) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(json);
    }
    return agent.post(Wire.BATCHES, packed.toByteArray(), "Content-Encoding", "gzip");
  }

  private Receipt receipt(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return agents.read(answer, Receipt.class);
  }

  private Device device(String room) {
    return fleet.devicesAt("main", room).getFirst();
  }

  private List<StoredObservation> kept(String room) {
    Instant now = Instant.now();
    return observations.between(
        List.of(device(room).id()), now.minusSeconds(3600), now.plusSeconds(60));
  }

  private static void refused(HttpResponse<String> answer, int status, String why) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains(why).doesNotContain("Exception");
  }
}
