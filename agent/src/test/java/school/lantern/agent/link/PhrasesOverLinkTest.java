package school.lantern.agent.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.agent.collector.Await;
import school.lantern.agent.collector.SamplePhrases;
import school.lantern.agent.collector.Samples;
import school.lantern.agent.moment.MachineClock;
import school.lantern.model.AgentPolicy;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.Observation;
import school.lantern.model.PhraseRule;

/** The compiled phrases on their way to a helper, over a real Unix domain socket. */
class PhrasesOverLinkTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final SamplePhrases POLICY = SamplePhrases.named("p-1");

  @TempDir Path folder;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final List<ByteBuffer> handedOut = new CopyOnWriteArrayList<>();
  private final List<Observation> seen = new CopyOnWriteArrayList<>();
  private Path socket;
  private HelperDoor door;
  private ServiceLink link;

  private final HelperEvents events =
      new HelperEvents() {
        @Override
        public LoginSession arrived(Helper helper) {
          return new LoginSession(helper.sessionHint(), helper.account());
        }

        @Override
        public void observed(Helper helper, long n, Moment at, Observation what) {
          seen.add(what);
        }

        @Override
        public void stranger(String account) {}

        @Override
        public void silent(Helper helper, boolean silent) {}

        @Override
        public void left(Helper helper, boolean saidGoodBye) {}
      };

  @BeforeEach
  void open() throws IOException {
    socket = folder.resolve("agent.sock");
    door = HelperDoor.open(socket, handout(POLICY), events);
    link =
        ServiceLink.open(
            socket,
            new Hello(UUID.randomUUID(), ":7", 1),
            MachineClock.ofThisMachine(),
            this::policy,
            session -> {});
  }

  @AfterEach
  void close() {
    link.close();
    door.close();
  }

  private Handout handout(SamplePhrases sample) {
    return new Handout(sample.policy(), sample.in(folder));
  }

  private void policy(AgentPolicy policy, ByteBuffer phrases) {
    handedOut.add(phrases);
    told.add(policy.version());
  }

  @Test
  void thePhrasesComeInPiecesOutsideTheHeap() throws Exception {
    PhraseRule[] many = new PhraseRule[6000];
    for (int rule = 0; rule < many.length; rule++) {
      many[rule] = new PhraseRule("r" + rule, "word" + rule + " after word", "test", 1);
    }
    SamplePhrases big = SamplePhrases.of("big", Duration.ofMinutes(3), List.of(), many);
    assertThat(big.file().remaining()).isGreaterThan(4 * PhrasesSending.PIECE_BYTES);
    Await.until("policy", SOON, () -> told.contains("p-1"));

    door.handOut(handout(big));
    link.offer(Samples.title("meanwhile"));
    Await.until("big policy", SOON, () -> told.contains("big"));
    Await.until("arrives", SOON, () -> seen.size() == 1);
    ByteBuffer came = handedOut.get(1);
    assertThat(came.isDirect()).isTrue();
    assertThat(came).isEqualTo(big.file());

    // Back to small ones while the large one is on its way once more.
    door.handOut(handout(POLICY));
    door.handOut(handout(big));
    door.handOut(handout(SamplePhrases.named("last")));
    Await.until("last policy", SOON, () -> told.contains("last"));
  }

  @Test
  void phrasesThatAreThereAreNotSentAgain() throws Exception {
    Await.until("policy", SOON, () -> told.contains("p-1"));
    door.close();
    Files.delete(handout(POLICY).phrases());
    Handout gone = new Handout(POLICY.policy(), folder.resolve("nowhere"));
    door = HelperDoor.open(socket, gone, events);
    Await.until("policy once more", SOON, () -> handedOut.size() == 2);
    assertThat(handedOut.get(1)).isSameAs(handedOut.get(0));
  }

  @Test
  void damagedPhrasesChangeNothing() throws Exception {
    Await.until("policy", SOON, () -> told.contains("p-1"));
    SamplePhrases other =
        SamplePhrases.of(
            "p-2", Duration.ofMinutes(3), List.of(), new PhraseRule("x", "other", "test", 1));
    Path file = handout(other).phrases();
    byte[] bytes = other.bytes();
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
    door.handOut(new Handout(other.policy(), file));
    door.handOut(new Handout(SamplePhrases.named("p-3").policy(), file));
    Await.until("the next policy", SOON, () -> told.contains("p-3"));
    assertThat(told).doesNotContain("p-2");
  }
}
