package school.lantern.agent.service;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.agent.service.ServiceToKill.IN_TIME;
import static school.lantern.model.Gap.Reason.SERVICE_STOPPED;

import java.nio.file.Files;
import java.nio.file.Path;
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
import school.lantern.agent.collector.Samples;
import school.lantern.agent.collector.TestCollector;
import school.lantern.agent.link.Hello;
import school.lantern.agent.link.ServiceLink;
import school.lantern.agent.moment.MachineClock;
import school.lantern.model.Gap;
import school.lantern.model.HealthReport;
import school.lantern.model.SessionChange;

/**
 * Real service processes, killed at any moment, under a helper that lives on and a real server: all
 * that the helper saw arrives, once, or is told to be lost, and each death is told.
 */
class KilledServiceTest {
  /** Of {@code deploy/bench kills} a fifth: the others are {@link KilledAgentTest}'s. */
  private static final int KILLS = Integer.getInteger("lantern.kills", 100) / 5;

  @TempDir Path folder;

  @Test
  void nothingIsLostAndNothingStoredTwice() throws Exception {
    Random random = new Random(1);
    AtomicInteger offered = new AtomicInteger();
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger policies = new AtomicInteger();
    try (ServiceToKill service = ServiceToKill.startedIn(folder);
        ServiceLink link = link(service.socket(), policies)) {
      TestCollector collector = service.collector;
      Thread load = new Thread(() -> load(link, offered, done));
      load.start();
      while (service.deaths() < KILLS) {
        int before = collector.batches.size();
        Await.until("delivers", IN_TIME, () -> collector.batches.size() > before);
        if (service.deaths() % 4 == 3) {
          collector.faults.add(Fault.REPLY_LOST);
        }
        // The moment of death is the subject of this test, not a wait for something.
        TimeUnit.MILLISECONDS.sleep(random.nextInt(150));
        service.killAndStartAgain();
      }
      done.set(true);
      load.join();
      Await.until("all delivered", IN_TIME, () -> arrivedOrTold(service) >= offered.get());
      assertThat(policies.get()).isPositive();
      assertStatusIsFine(service);
      Await.until(
          "what waits for its batch: health and the last start's gap",
          IN_TIME,
          () ->
              collector.stored.values().stream().anyMatch(HealthReport.class::isInstance)
                  && service.untoldDeaths().isEmpty());
      System.out.println(figures(service, offered.get()));
      assertStopsInOrder(service);
      assertThat(arrivedOrTold(service))
          .as("nothing lost untold")
          .isGreaterThanOrEqualTo(offered.get());
      assertThat(service.timesStored().size()).isLessThanOrEqualTo(offered.get());
      assertThat(service.timesStored().values()).containsOnly(1);
      assertTheServicesOwnFacts(service);
    }
  }

  /**
   * A helper that waits too long for its service gives up what matters least, and counts it: also
   * what was on its way, and may have been kept by the service that died before it said so.
   */
  private static long arrivedOrTold(ServiceToKill service) {
    return service.timesStored().size() + service.toldLost();
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

  private static String figures(ServiceToKill service, int offered) {
    Map<String, Integer> stored = service.timesStored();
    return """
    kill -9: %,d of the service under one helper that lives on
    observations of the helper %,d, given up while the service was away and told %,d at most
    lost untold %,d, stored twice %,d; gaps told %s\
    """
        .formatted(
            service.deaths(),
            offered,
            service.toldLost(),
            Math.max(0, offered - arrivedOrTold(service)),
            stored.values().stream().filter(times -> times > 1).count(),
            service.gapsTold());
  }

  private static void assertStopsInOrder(ServiceToKill service) throws Exception {
    try (Stream<Path> natives = Files.list(service.state.resolve("native"))) {
      assertThat(natives).as("what killed runs had unpacked is gone").hasSize(2);
    }
    service.process().destroy();
    assertThat(service.process().waitFor(IN_TIME.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(service.process().exitValue()).isEqualTo(143);
    assertThat(LastTrace.read(service.state, service.run.resolve("none")))
        .isNotNull()
        .matches(trace -> trace.inOrder());
  }

  private static void assertTheServicesOwnFacts(ServiceToKill service) {
    assertThat(service.untoldDeaths()).isEmpty();
    assertThat(service.gapsTold())
        // One that dies before it has noted the death before it: the next one's gap covers both.
        .hasEntrySatisfying(SERVICE_STOPPED, stops -> assertThat(stops).isBetween(KILLS / 2, KILLS))
        .as("and no reason but the service's deaths")
        .satisfies(
            told ->
                assertThat(told.keySet())
                    .isSubsetOf(
                        SERVICE_STOPPED, Gap.Reason.HELPER_MISSING, Gap.Reason.LINK_OVERFLOW));
    assertThat(service.collector.stored.values())
        .filteredOn(SessionChange.class::isInstance)
        .as("the service's deaths are no log-ons")
        .hasSize(1);
    assertThat(service.collector.batches.stream().map(batch -> batch.epoch()).distinct())
        .hasSize(1);
  }

  private static void assertStatusIsFine(ServiceToKill service) throws Exception {
    Await.until(
        "status without trouble",
        IN_TIME,
        () -> {
          if (!service.hasStatus()) {
            return false;
          }
          ServiceStatus status = service.status();
          return status.uplink().trouble() == null && status.sessions().counts().helpers() == 1;
        });
    assertThat(StatusCommand.run(List.of("--run", service.run.toString()))).isZero();
  }

  private static ServiceLink link(Path socket, AtomicInteger policies) {
    return ServiceLink.open(
        socket,
        new Hello(UUID.randomUUID(), ":7", 1),
        MachineClock.ofThisMachine(),
        (policy, phrases) -> policies.incrementAndGet(),
        session -> {});
  }

  @Test
  void aSecondServiceIsTurnedAway() throws Exception {
    Path state = Files.createDirectory(folder.resolve("state"));
    try (SingleInstance first = SingleInstance.take(state)) {
      assertThat(first).isNotNull();
      Process second = ServiceProcess.start(state, folder.resolve("run"));
      assertThat(second.waitFor(IN_TIME.toSeconds(), TimeUnit.SECONDS)).isTrue();
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
