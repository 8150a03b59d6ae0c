package school.lantern.agent.service;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.agent.service.ServiceToKill.IN_TIME;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import school.lantern.agent.link.LoadedHelper;
import school.lantern.model.Gap;

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

  @TempDir Path folder;
  private final Random random = new Random(1);
  private final List<Path> lives = new ArrayList<>();
  private ServiceToKill service;
  private Process helper;
  private int helpersKilled;

  @BeforeEach
  void begin() throws Exception {
    service = ServiceToKill.startedIn(folder);
    helper = nextHelper();
    Await.until("delivers", IN_TIME, () -> !service.collector.batches.isEmpty());
  }

  @AfterEach
  void end() {
    service.close();
    helper.destroyForcibly();
  }

  @Test
  void whatWasAcknowledgedArrivesAndOnlyOnce() throws Exception {
    while (service.deaths() + helpersKilled < KILLS) {
      killSomebody();
    }
    kill(helper);
    helpersKilled++;
    Await.until("the spool is empty", IN_TIME, service::hasSentAll);
    Map<String, Integer> stored = service.timesStored();
    Sum sum = sum(stored);
    System.out.println(figures(sum, stored));
    assertThat(sum.acknowledged()).isPositive();
    assertThat(sum.lost()).as("acknowledged and not stored").isZero();
    assertThat(stored.values()).as("stored more than once").containsOnly(1);
    assertThat(service.untoldDeaths()).as("deaths of the service in no gap").isEmpty();
    assertThat(service.collector.batches.stream().map(batch -> batch.epoch()).distinct())
        .hasSize(1);
    assertThat(service.gapsTold())
        .containsKeys(Gap.Reason.SERVICE_STOPPED, Gap.Reason.HELPER_MISSING)
        .doesNotContainKeys(Gap.Reason.SPOOL_DAMAGED, Gap.Reason.LINK_OVERFLOW);
  }

  private void killSomebody() throws Exception {
    int turn = service.deaths() + helpersKilled;
    if (turn % AT_START_EVERY == 0) {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(MILLIS_AT_START)); // the moment of death
    } else {
      int before = service.collector.batches.size();
      Await.until("delivers", IN_TIME, () -> service.collector.batches.size() > before);
      if (turn % REPLY_LOST_EVERY == 0) {
        service.collector.faults.add(Fault.REPLY_LOST);
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(MILLIS_AT_WORK)); // the moment of death
    }
    int who = random.nextInt(4);
    if (who != 0) {
      service.killAndStartAgain();
    }
    if (who <= 1) {
      kill(helper);
      helpersKilled++;
      helper = nextHelper();
    }
    if (turn / TOLD_EVERY != (service.deaths() + helpersKilled) / TOLD_EVERY) {
      System.out.printf("%d kills%n", service.deaths() + helpersKilled);
    }
  }

  private static void kill(Process process) throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private Process nextHelper() throws Exception {
    String life = "life" + lives.size();
    Path marks = folder.resolve(life);
    lives.add(marks);
    return LoadedHelper.start(service.socket(), marks, life);
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

  private String figures(Sum sum, Map<String, Integer> stored) {
    return """
    kill -9: %,d of the service, %,d of the helper
    observations offered by helpers %,d, acknowledged to them %,d, stored by the collector %,d
    sent again after a lost receipt or a kill %,d
    acknowledged and lost %,d, stored twice %,d
    gaps told %s; deaths of the service in no gap %,d\
    """
        .formatted(
            service.deaths(),
            helpersKilled,
            sum.offered(),
            sum.acknowledged(),
            stored.size(),
            service.collector.repeated.get(),
            sum.lost(),
            stored.values().stream().filter(times -> times > 1).count(),
            service.gapsTold(),
            service.untoldDeaths().size());
  }
}
