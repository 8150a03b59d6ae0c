package school.lantern.agent.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.Await;
import school.lantern.agent.collector.Fault;
import school.lantern.agent.collector.SamplePhrases;
import school.lantern.agent.collector.Samples;
import school.lantern.agent.collector.TestAuthority;
import school.lantern.agent.collector.TestCollector;
import school.lantern.agent.json.Json;
import school.lantern.agent.link.Hello;
import school.lantern.agent.link.ServiceLink;
import school.lantern.agent.moment.MachineClock;
import school.lantern.agent.uplink.EnrolCommand;
import school.lantern.model.Gap;
import school.lantern.model.HealthReport;
import school.lantern.model.Observation;
import school.lantern.model.PhraseFlag;
import school.lantern.model.SessionChange;
import school.lantern.model.WindowFocus;

/** Real service processes, killed at any moment, between a real helper link and a real server. */
class KilledServiceTest {
  private static final int KILLS = 20;
  private static final Duration START = Duration.ofSeconds(60);
  private static final SamplePhrases POLICY = SamplePhrases.named("p-1");

  @TempDir Path folder;

  @Test
  void nothingIsLostAndNothingStoredTwice() throws Exception {
    Path state = Files.createDirectory(folder.resolve("state"));
    Path run = Files.createDirectory(folder.resolve("run"));
    Random random = new Random(1);
    AtomicInteger offered = new AtomicInteger();
    AtomicBoolean done = new AtomicBoolean();
    try (TestCollector collector = new TestCollector(new TestAuthority(), "localhost", 0)) {
      collector.policy = POLICY;
      enrol(collector, state);
      AtomicInteger policies = new AtomicInteger();
      try (ServiceLink link = link(run, policies)) {
        Thread load = new Thread(() -> load(link, offered, done));
        load.start();
        for (int kill = 0; kill < KILLS; kill++) {
          Process service = ServiceProcess.start(state, run);
          int before = collector.batches.size();
          Await.until("delivers", START, () -> collector.batches.size() > before);
          if (kill % 4 == 3) {
            collector.faults.add(Fault.REPLY_LOST);
          }
          // The moment of death is the subject of this test, not a wait for something.
          service.waitFor(random.nextInt(150), TimeUnit.MILLISECONDS);
          service.destroyForcibly().waitFor();
        }
        done.set(true);
        load.join();
        Process last = ServiceProcess.start(state, run);
        Await.until("all delivered", START, () -> ofHelper(collector).size() >= offered.get());
        assertThat(policies.get()).isPositive();
        assertStatusIsFine(run);
        Await.until(
            "what waits for its batch: health and the last start's gap",
            START,
            () ->
                collector.stored.values().stream().anyMatch(HealthReport.class::isInstance)
                    && stops(collector).size() >= KILLS);
        try (Stream<Path> natives = Files.list(state.resolve("native"))) {
          assertThat(natives).as("what killed runs had unpacked is gone").hasSize(2);
        }
        last.destroy();
        assertThat(last.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(last.exitValue()).isEqualTo(143);
      }
      assertEachOnce(collector, offered.get());
      assertTheServicesOwnFacts(collector);
      assertThat(LastTrace.read(state, run.resolve("none")))
          .isNotNull()
          .matches(trace -> trace.inOrder());
    }
  }

  private static void load(ServiceLink link, AtomicInteger offered, AtomicBoolean done) {
    while (!done.get()) {
      int next = offered.getAndIncrement();
      link.offer(next % 5 == 0 ? Samples.phrase("n" + next) : Samples.title("n" + next));
      try {
        TimeUnit.MILLISECONDS.sleep(10); // the pace of the load
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private static List<Observation> ofHelper(TestCollector collector) {
    return collector.stored.values().stream()
        .filter(what -> what instanceof WindowFocus || what instanceof PhraseFlag)
        .toList();
  }

  private static List<Gap.Reason> stops(TestCollector collector) {
    return collector.stored.values().stream()
        .filter(Gap.class::isInstance)
        .map(what -> ((Gap) what).reason())
        .filter(reason -> reason != Gap.Reason.HELPER_MISSING)
        .toList();
  }

  private static void assertEachOnce(TestCollector collector, int offered) {
    Map<String, Integer> times = new HashMap<>();
    for (Observation what : ofHelper(collector)) {
      String mark =
          what instanceof PhraseFlag flag
              ? flag.context()
              : String.valueOf(((WindowFocus) what).window().title());
      times.merge(mark, 1, Integer::sum);
    }
    assertThat(times).hasSize(offered);
    assertThat(times.values()).containsOnly(1);
  }

  private static void assertTheServicesOwnFacts(TestCollector collector) {
    assertThat(stops(collector)).hasSize(KILLS).containsOnly(Gap.Reason.SERVICE_STOPPED);
    assertThat(collector.stored.values())
        .filteredOn(SessionChange.class::isInstance)
        .as("the service's deaths are no log-ons")
        .hasSize(1);
    assertThat(collector.batches.stream().map(batch -> batch.epoch()).distinct()).hasSize(1);
  }

  private static void assertStatusIsFine(Path run) throws Exception {
    Await.until(
        "status without trouble",
        START,
        () -> {
          Path file = run.resolve("status.json");
          if (!Files.exists(file)) {
            return false; // it can deliver before it first writes its status
          }
          ServiceStatus status = Json.read(Files.readAllBytes(file), ServiceStatus.class);
          return status.uplink().trouble() == null && status.sessions().counts().helpers() == 1;
        });
    assertThat(StatusCommand.run(List.of("--run", run.toString()))).isZero();
  }

  private static ServiceLink link(Path run, AtomicInteger policies) {
    return ServiceLink.open(
        run.resolve("agent.sock"),
        new Hello(UUID.randomUUID(), ":7", 1),
        MachineClock.ofThisMachine(),
        (policy, phrases) -> policies.incrementAndGet(),
        session -> {});
  }

  private static void enrol(TestCollector collector, Path state) throws Exception {
    Path token = Files.writeString(state.resolveSibling("token"), collector.token());
    assertThat(
            EnrolCommand.run(
                List.of(
                    "--collector",
                    collector.address().toString(),
                    "--token-file",
                    token.toString(),
                    "--state",
                    state.toString())))
        .isZero();
  }

  @Test
  void aSecondServiceIsTurnedAway() throws Exception {
    Path state = Files.createDirectory(folder.resolve("state"));
    try (SingleInstance first = SingleInstance.take(state)) {
      assertThat(first).isNotNull();
      Process second = ServiceProcess.start(state, folder.resolve("run"));
      assertThat(second.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(second.exitValue()).isEqualTo(1);
    }
  }

  @Test
  void withoutAServiceTheStatusSaysSo() {
    assertThat(StatusCommand.run(List.of("--run", folder.toString()))).isEqualTo(1);
    assertThat(StatusCommand.run(List.of("--json", "--run", folder.toString()))).isEqualTo(1);
    assertThat(StatusCommand.run(List.of("--what"))).isEqualTo(2);
  }
}
