package school.lantern.agent.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.Await;
import school.lantern.agent.moment.MachineClock;
import school.lantern.model.AgentPolicy;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.Observation;

/** A helper whose link answers while its own work stands still is as good as silent. */
class StandstillTest {
  private static final Duration IN_TIME = Duration.ofSeconds(20);

  @TempDir Path folder;
  private final AtomicBoolean attended = new AtomicBoolean(true);
  private final List<Boolean> silences = new CopyOnWriteArrayList<>();
  private final List<LoginSession> recognised = new CopyOnWriteArrayList<>();
  private HelperDoor door;
  private ServiceLink link;

  private final class Service implements HelperEvents {
    @Override
    public LoginSession arrived(Helper helper) {
      return new LoginSession(helper.sessionHint(), helper.account());
    }

    @Override
    public void observed(Helper helper, long n, Moment at, Observation what) {}

    @Override
    public void stranger(String account) {}

    @Override
    public void silent(Helper helper, boolean silent) {
      silences.add(silent);
    }

    @Override
    public void left(Helper helper, boolean saidGoodBye) {}
  }

  private final class Work implements PolicyListener {
    @Override
    public void inForce(AgentPolicy policy, ByteBuffer phrases) {}

    @Override
    public boolean isAttended() {
      return attended.get();
    }
  }

  @BeforeEach
  void open() throws IOException {
    door = HelperDoor.open(folder.resolve("agent.sock"), null, new Service());
    link =
        ServiceLink.open(
            folder.resolve("agent.sock"),
            new Hello(UUID.randomUUID(), ":7", 1),
            MachineClock.ofThisMachine(),
            new Work(),
            recognised::add);
  }

  @AfterEach
  void close() {
    link.close();
    door.close();
  }

  @Test
  void isToldAndSoIsItsEnd() throws Exception {
    Await.until("connected", IN_TIME, () -> !recognised.isEmpty());
    attended.set(false);
    Await.until("silent", IN_TIME, () -> silences.equals(List.of(true)));
    attended.set(true);
    Await.until("heard again", IN_TIME, () -> silences.size() == 2);
    assertThat(silences).containsExactly(true, false);
  }
}
