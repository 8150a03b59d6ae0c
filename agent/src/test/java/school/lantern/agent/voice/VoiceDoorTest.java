package school.lantern.agent.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.model.Audience;

/** The door of voices over a real socket. */
class VoiceDoorTest {
  private static final VoiceState STATE =
      new VoiceState(
          "Hazel Lane School",
          Audience.PUPIL,
          new VoiceState.InForce("p-1", 3, true, false),
          new VoiceState.Health(true, true, null, true),
          new VoiceState.Concerns(0, 0));

  @TempDir Path folder;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private VoiceDoor door;

  @BeforeEach
  void open() throws IOException {
    door =
        VoiceDoor.open(
            socket(),
            (account, question) -> {
              told.add(
                  account
                      + (question instanceof VoiceQuestion.Concern concern
                          ? ": " + concern.text()
                          : ""));
              return new VoiceAnswer(STATE, null, null);
            });
  }

  @AfterEach
  void close() {
    door.close();
  }

  private Path socket() {
    return folder.resolve("voice.sock");
  }

  @Test
  void whoAsksIsTheKernelsWord() throws IOException {
    VoiceCall call = new VoiceCall(socket());
    assertThat(call.ask(new VoiceQuestion.State(null)).state()).isEqualTo(STATE);
    call.ask(new VoiceQuestion.Concern("ich fürchte mich", "c2"));
    String own = System.getProperty("user.name");
    assertThat(told).containsExactly(own, own + ": ich fürchte mich");
  }

  @Test
  void nonsenseClosesOnlyItsOwnConnection() throws IOException {
    hungUpOn("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    hungUpOn(frame("{\"ask\":\"everything\"}"));
    hungUpOn(frame("null"));
    hungUpOn(ByteBuffer.allocate(4).putInt(VoiceConnection.QUESTION_MAX_BYTES + 1).array());
    hungUpOn(ByteBuffer.allocate(4).putInt(-1).array());
    assertThat(told).isEmpty();
    assertThat(new VoiceCall(socket()).ask(new VoiceQuestion.State(null)).state()).isEqualTo(STATE);
  }

  @Test
  void oneAccountCannotTakeAllConnections() throws IOException {
    List<SocketChannel> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        silent.add(SocketChannel.open(UnixDomainSocketAddress.of(socket())));
      }
      VoiceCall call = new VoiceCall(socket());
      assertThatThrownBy(() -> call.ask(new VoiceQuestion.State(null)))
          .isInstanceOf(IOException.class);
    } finally {
      for (SocketChannel one : silent) {
        one.close();
      }
    }
    assertThat(told).isEmpty();
  }

  @Test
  void aPersonIsHeardAndNobodyCanBuryTheLead() {
    Allowance allowance = new Allowance();
    for (int i = 0; i < Allowance.OF_ACCOUNT; i++) {
      assertThat(allowance.take("ada", i)).isTrue();
    }
    assertThat(allowance.take("ada", 100)).isFalse();
    assertThat(allowance.take("ben", 100)).as("somebody else is heard").isTrue();
    assertThat(allowance.take("ada", Allowance.WITHIN.toNanos() + 1)).as("later").isTrue();
    int others = 0;
    while (allowance.take("account " + others, 200)) {
      others++;
    }
    assertThat(others).as("of the whole computer").isLessThan(Allowance.OF_COMPUTER);
  }

  private void hungUpOn(byte[] bytes) throws IOException {
    try (SocketChannel rude = SocketChannel.open(UnixDomainSocketAddress.of(socket()))) {
      rude.write(ByteBuffer.wrap(bytes));
      assertThat(rude.read(ByteBuffer.allocate(1))).isEqualTo(-1);
    }
  }

  private static byte[] frame(String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(4 + body.length).putInt(body.length).put(body).array();
  }
}
