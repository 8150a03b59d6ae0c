package school.lantern.agent.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.Await;
import school.lantern.agent.collector.Fault;
import school.lantern.agent.collector.TestAuthority;
import school.lantern.agent.collector.TestCollector;
import school.lantern.agent.json.Json;
import school.lantern.agent.link.LoadedHelper;
import school.lantern.agent.uplink.EnrolCommand;
import school.lantern.model.Gap;
import school.lantern.model.Observation;
import school.lantern.model.PhraseFlag;
import school.lantern.model.WindowFocus;

/**
 * Real services and helpers under load, killed at any moment, also while they start and while
 * receipts get lost: what a helper was told to be on disk reaches the collector, once.
 *
 * <p>A few kills as a test; {@code deploy/bench kills} for as many as one likes.
 */
class KilledAgentTest {
  private static final int KILLS = Integer.getInteger("lantern.kills", 24);
  private static final int TOLD_EVERY = 100;
  private static final int REPLY_LOST_EVERY = 4;
  private static final int AT_START_EVERY = 5;
  private static final int MILLIS_AT_START = 1500;
  private static final int MILLIS_AT_WORK = 150;
  private static final Duration IN_TIME = Duration.ofSeconds(90);

  @TempDir Path folder;
  private final Random random = new Random(1);
  private final List<Path> lives = new ArrayList<>();
  private Path state;
  private TestCollector collector;
  private Process service;
  private Process helper;
  private int servicesKilled;
  private int helpersKilled;

  @BeforeEach
  void begin() throws Exception {
    state = Files.createDirectory(folder.resolve("state"));
    collector = new TestCollector(new TestAuthority(), "localhost", 0);
    enrol();
    service = ServiceProcess.start(state, folder.resolve("run"));
    helper = nextHelper();
  }

  @AfterEach
  void end() {
    service.destroyForcibly();
    helper.destroyForcibly();
    collector.close();
  }

  @Test
  void whatWasAcknowledgedArrivesAndOnlyOnce() throws Exception {
    while (servicesKilled + helpersKilled < KILLS) {
      killSomebody();
    }
    kill(helper);
    Await.until("the spool is empty", IN_TIME, this::nothingWaits);
    Map<String, Integer> stored = stored();
    Sum sum = sum(stored);
    System.out.println(figures(sum, stored));
    assertThat(sum.acknowledged()).isPositive();
    assertThat(sum.lost()).as("acknowledged and not stored").isZero();
    assertThat(stored.values()).as("stored more than once").containsOnly(1);
    assertThat(collector.batches.stream().map(batch -> batch.epoch()).distinct()).hasSize(1);
    assertThat(collector.stored.values())
        .filteredOn(Gap.class::isInstance)
        .extracting(gap -> ((Gap) gap).reason())
        .doesNotContain(Gap.Reason.SPOOL_DAMAGED, Gap.Reason.LINK_OVERFLOW);
  }

  private void killSomebody() throws Exception {
    int turn = servicesKilled + helpersKilled;
    if (turn % AT_START_EVERY == 0) {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(MILLIS_AT_START)); // the moment of death
    } else {
      int before = collector.batches.size();
      Await.until("delivers", IN_TIME, () -> collector.batches.size() > before);
      if (turn % REPLY_LOST_EVERY == 0) {
        collector.faults.add(Fault.REPLY_LOST);
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(MILLIS_AT_WORK)); // the moment of death
    }
    int who = random.nextInt(4);
    if (who != 0) {
      kill(service);
      servicesKilled++;
      service = ServiceProcess.start(state, folder.resolve("run"));
    }
    if (who <= 1) {
      kill(helper);
      helpersKilled++;
      helper = nextHelper();
    }
    if (turn / TOLD_EVERY != (servicesKilled + helpersKilled) / TOLD_EVERY) {
      System.out.printf("%d kills%n", servicesKilled + helpersKilled);
    }
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private Process nextHelper() throws Exception {
    String life = "life" + lives.size();
    Path marks = folder.resolve(life);
    lives.add(marks);
    return LoadedHelper.start(folder.resolve("run/agent.sock"), marks, life);
  }

  private boolean nothingWaits() throws Exception {
    Path file = folder.resolve("run/status.json");
    ServiceStatus status = Json.read(Files.readAllBytes(file), ServiceStatus.class);
    return status.program().pid() == service.pid() && status.spool().waiting() == 0;
  }

  private record Sum(long offered, long acknowledged, long lost) {}

  private Sum sum(Map<String, Integer> stored) throws Exception {
    long offered = 0;
    long acknowledged = 0;
    long lost = 0;
    for (Path marks : lives) {
      if (!Files.exists(marks)) {
        continue; // killed before it began
      }
      LoadedHelper.Life life = LoadedHelper.read(marks);
      offered += life.offered();
      acknowledged += life.acknowledged();
      for (long number = 1; number <= life.acknowledged(); number++) {
        if (!stored.containsKey(LoadedHelper.mark(marks.getFileName().toString(), number))) {
          lost++;
        }
      }
    }
    return new Sum(offered, acknowledged, lost);
  }

  private Map<String, Integer> stored() {
    Map<String, Integer> times = new HashMap<>();
    for (Observation what : collector.stored.values()) {
      if (what instanceof PhraseFlag flag) {
        times.merge(flag.context(), 1, Integer::sum);
      } else if (what instanceof WindowFocus focus) {
        times.merge(String.valueOf(focus.window().title()), 1, Integer::sum);
      }
    }
    return times;
  }

  private String figures(Sum sum, Map<String, Integer> stored) {
    return """
    kill -9: %,d of the service, %,d of the helper
    offered by helpers %,d, acknowledged to them %,d, stored by the collector %,d
    batches' observations sent again %,d; acknowledged and lost %,d; stored twice %,d\
    """
        .formatted(
            servicesKilled,
            helpersKilled,
            sum.offered(),
            sum.acknowledged(),
            stored.size(),
            collector.repeated.get(),
            sum.lost(),
            stored.values().stream().filter(times -> times > 1).count());
  }

  private void enrol() throws Exception {
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
}
