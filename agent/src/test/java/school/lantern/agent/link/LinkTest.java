package school.lantern.agent.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
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
import school.lantern.agent.json.Json;
import school.lantern.agent.moment.MachineClock;
import school.lantern.model.LoginSession;
import school.lantern.model.Moment;
import school.lantern.model.Observation;

/** Both ends over a real Unix domain socket. */
class LinkTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final SamplePhrases POLICY = SamplePhrases.named("p-1");

  @TempDir Path folder;
  private final Recording service = new Recording();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private HelperDoor door;
  private ServiceLink link;

  /** A service that remembers, and refuses when it is told to. */
  private static final class Recording implements HelperEvents {
    final List<String> seen = new CopyOnWriteArrayList<>();
    final List<Long> numbers = new CopyOnWriteArrayList<>();
    final List<String> left = new CopyOnWriteArrayList<>();
    volatile boolean refuses;

    @Override
    public LoginSession arrived(Helper helper) {
      return new LoginSession(helper.sessionHint(), helper.account());
    }

    @Override
    public void observed(Helper helper, long n, Moment at, Observation what) {
      if (refuses) {
        throw new IllegalStateException("disk full");
      }
      numbers.add(n);
      seen.add(what.toString());
    }

    @Override
    public void stranger(String account) {
      throw new AssertionError("everybody is let in here");
    }

    @Override
    public void silent(Helper helper, boolean silent) {}

    @Override
    public void left(Helper helper, boolean saidGoodBye) {
      left.add(helper.account() + (saidGoodBye ? " left" : " lost"));
    }
  }

  private Handout handout(SamplePhrases sample) {
    return new Handout(sample.policy(), sample.in(folder));
  }

  private Path socket() {
    return folder.resolve("agent.sock");
  }

  @BeforeEach
  void open() throws IOException {
    door = HelperDoor.open(socket(), handout(POLICY), service);
    link =
        ServiceLink.open(
            socket(),
            new Hello(UUID.randomUUID(), ":7", 1),
            MachineClock.ofThisMachine(),
            (policy, phrases) -> told.add(policy.version()),
            session -> told.add(session.toString()));
  }

  @AfterEach
  void close() {
    link.close();
    door.close();
  }

  private void awaitSeen(Observation what) throws Exception {
    Await.until("arrives", SOON, () -> service.seen.contains(what.toString()));
  }

  @Test
  void theSessionsAccountIsTheKernelsWordAndComesBeforeThePolicy() throws Exception {
    Await.until("policy", SOON, () -> told.size() == 2);
    LoginSession own = new LoginSession(":7", System.getProperty("user.name"));
    assertThat(told).containsExactly(own.toString(), "p-1");

    door.handOut(handout(SamplePhrases.named("p-2")));
    Await.until("new policy", SOON, () -> told.contains("p-2"));
  }

  @Test
  void observationsArriveInOrderOnce() throws Exception {
    for (int i = 0; i < 1500; i++) {
      link.offer(Samples.title("t" + i));
    }
    awaitSeen(Samples.title("t1499"));
    assertThat(service.numbers).isSorted().hasSize(1500).doesNotHaveDuplicates();
  }

  @Test
  void theyWaitWhileTheServiceIsAway() throws Exception {
    link.offer(Samples.title("before"));
    awaitSeen(Samples.title("before"));
    door.close();
    link.offer(Samples.title("meanwhile"));
    door = HelperDoor.open(socket(), handout(POLICY), service);
    awaitSeen(Samples.title("meanwhile"));
  }

  @Test
  void whatCouldNotBeKeptComesAgainUnderItsNumber() throws Exception {
    service.refuses = true;
    link.offer(Samples.phrase("help"));
    Await.until("connection closed", SOON, () -> !service.left.isEmpty());
    service.refuses = false;
    awaitSeen(Samples.phrase("help"));
    assertThat(service.numbers).contains(1L);
  }

  @Test
  void aGoodByeIsToldFromAnAccident() throws Exception {
    Await.until("connected", SOON, () -> told.size() == 2);
    String user = System.getProperty("user.name");
    link.close();
    Await.until("left", SOON, () -> !service.left.isEmpty());
    assertThat(service.left).containsExactly(user + " left");

    try (SocketChannel crashing = connect()) {
      write(crashing, greeting(Frame.VERSION));
      readFrame(crashing);
    }
    Await.until("lost", SOON, () -> service.left.size() == 2);
    assertThat(service.left).last().isEqualTo(user + " lost");
  }

  @Test
  void nonsenseClosesOnlyItsOwnConnection() throws Exception {
    byte[] html = "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    assertHungUpOn(html);
    assertHungUpOn(frame("{\"frame\":\"no-such\"}"));
    assertHungUpOn(frame("{\"frame\":\"observed\",\"n\":1}"));
    assertHungUpOn(frame("{\"frame\":\"phrases-wanted\"}"));
    assertHungUpOn(frame("null"));
    assertHungUpOn(frame("[[[[[["));
    assertHungUpOn(frame("{\"frame\":\"greeting\",\"version\":1}"));
    assertHungUpOn(greeting(Frame.VERSION + 1));
    assertHungUpOn(ByteBuffer.allocate(4).putInt(FrameChannel.FROM_HELPER_MAX_BYTES + 1).array());
    assertHungUpOn(ByteBuffer.allocate(4).putInt(-1).array());

    link.offer(Samples.title("unharmed"));
    awaitSeen(Samples.title("unharmed"));
    assertThat(service.left).isEmpty();
  }

  @Test
  void oneAccountCannotTakeAllConnections() throws Exception {
    List<SocketChannel> many = new CopyOnWriteArrayList<>();
    try {
      for (int i = 0; i < 7; i++) {
        many.add(connect());
      }
      Await.until("link connected", SOON, () -> told.size() == 2);
      assertHungUpOn(new byte[0]);
    } finally {
      for (SocketChannel channel : many) {
        channel.close();
      }
    }
  }

  private void assertHungUpOn(byte[] bytes) throws Exception {
    try (SocketChannel rude = connect()) {
      if (bytes.length > 0) {
        write(rude, bytes);
      }
      assertThat(rude.read(ByteBuffer.allocate(1)))
          .as(new String(bytes, StandardCharsets.UTF_8))
          .isEqualTo(-1);
    }
  }

  private SocketChannel connect() throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(UnixDomainSocketAddress.of(socket()));
    return channel;
  }

  private static byte[] greeting(int version) {
    Hello hello = new Hello(UUID.randomUUID(), ":8", 2);
    return frame(
        new String(Json.bytes(new Frame.Greeting(version, hello)), StandardCharsets.UTF_8));
  }

  private static byte[] frame(String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(4 + body.length).putInt(body.length).put(body).array();
  }

  private static void write(SocketChannel channel, byte[] bytes) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      channel.write(left);
    }
  }

  private static void readFrame(SocketChannel channel) throws IOException {
    ByteBuffer length = ByteBuffer.allocate(4);
    while (length.hasRemaining() && channel.read(length) >= 0) {}
    assertThat(length.hasRemaining()).isFalse();
  }
}
