package school.lantern.agent.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.Await;
import school.lantern.agent.collector.Samples;
import school.lantern.agent.collector.TestAuthority;
import school.lantern.agent.collector.TestCollector;
import school.lantern.agent.link.Hello;
import school.lantern.agent.link.ServiceLink;
import school.lantern.agent.moment.MachineClock;
import school.lantern.agent.uplink.EnrolCommand;
import school.lantern.model.Gap;
import school.lantern.model.WindowFocus;

/**
 * A service whose disk is full, a small one of its own in memory: it starts, stays, and goes on
 * when there is room again. Each observation has arrived then, or is counted as lost. For root
 * only.
 */
class FullDiskTest {
  private static final Duration IN_TIME = Duration.ofSeconds(90);

  /** More than a helper keeps for a service that takes nothing. */
  private static final int OFFERED = 3000;

  @TempDir Path folder;
  private Path disk;
  private TestCollector collector;

  @BeforeEach
  void mount() throws Exception {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root can mount a small disk");
    disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=4m,mode=700", "lantern", disk.toString()) == 0,
        "no small disk can be mounted here");
    collector = new TestCollector(new TestAuthority(), "localhost", 0);
    Path token = Files.writeString(folder.resolve("token"), collector.token());
    String address = collector.address().toString();
    String state = disk.toString();
    assertThat(
            EnrolCommand.run(
                List.of(
                    "--collector", address, "--token-file", token.toString(), "--state", state)))
        .isZero();
  }

  @AfterEach
  void unmount() throws Exception {
    if (disk != null) {
      run("umount", "-l", disk.toString());
    }
    if (collector != null) {
      collector.close();
    }
  }

  @Test
  void whatFindsNoRoomIsCounted() throws Exception {
    Process service = ServiceProcess.start(disk, folder.resolve("run"));
    try (ServiceLink link =
        ServiceLink.open(
            folder.resolve("run/agent.sock"),
            new Hello(UUID.randomUUID(), ":7", 1),
            MachineClock.ofThisMachine(),
            (policy, phrases) -> {},
            session -> {})) {
      link.offer(Samples.title("before"));
      Await.until("delivers", IN_TIME, () -> titles() == 1);
      Path filler = fill();
      for (int i = 0; i < OFFERED; i++) {
        link.offer(Samples.title("t" + i));
      }
      // A start on the full disk as well.
      service.destroyForcibly().waitFor();
      service = ServiceProcess.start(disk, folder.resolve("run"));
      Await.until(
          "it says that there is no room", IN_TIME, () -> log().contains("is the disk full?"));

      assertThat(service.isAlive()).as("waits for room").isTrue();
      Files.delete(filler);
      Await.until("all is there or counted", IN_TIME, () -> titles() + lost() == OFFERED + 1);

      assertThat(service.isAlive()).isTrue();
      assertThat(lost()).as("lost and counted").isPositive();
      assertThat(collector.batches.stream().map(batch -> batch.epoch()).distinct()).hasSize(1);
    } finally {
      service.destroyForcibly();
    }
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  private long titles() {
    return collector.stored.values().stream().filter(WindowFocus.class::isInstance).count();
  }

  private long lost() {
    return collector.stored.values().stream()
        .filter(Gap.class::isInstance)
        .mapToLong(gap -> ((Gap) gap).lost())
        .sum();
  }

  private Path fill() throws IOException {
    Path filler = disk.resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] page = new byte[4096];
      while (true) {
        out.write(page);
      }
    } catch (IOException full) {
      assertThat(Files.getFileStore(disk).getUsableSpace()).isZero();
      return filler;
    }
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
