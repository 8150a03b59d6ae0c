package school.lantern.agent.voice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.json.Json;

/** One connection at the door: a question, an answer, the end. For the door's thread only. */
final class VoiceConnection {
  /** A message may be of letters that take four bytes each, and of escapes. */
  static final int QUESTION_MAX_BYTES = 16 << 10;

  private final SocketChannel socket;
  private final String account;
  private final long beganNanos = System.nanoTime();
  private final ByteBuffer incoming = ByteBuffer.allocate(Integer.BYTES + QUESTION_MAX_BYTES);

  VoiceConnection(SocketChannel socket, String account) {
    this.socket = socket;
    this.account = account;
  }

  String account() {
    return account;
  }

  boolean olderThan(long nanos) {
    return System.nanoTime() - beganNanos > nanos;
  }

  /**
   * Takes what has arrived.
   *
   * @return the question once it is whole, {@code null} before
   * @throws IOException if it is none, or the peer is gone
   */
  @Nullable VoiceQuestion receive() throws IOException {
    if (socket.read(incoming) < 0) {
      throw new IOException("left without a question");
    }
    if (incoming.position() < Integer.BYTES) {
      return null;
    }
    int bytes = incoming.getInt(0);
    if (bytes < 2 || bytes > QUESTION_MAX_BYTES) {
      throw new IOException("a question of " + bytes + " bytes");
    }
    if (incoming.position() < Integer.BYTES + bytes) {
      return null;
    }
    byte[] json = new byte[bytes];
    incoming.get(Integer.BYTES, json);
    try {
      return Json.read(json, VoiceQuestion.class);
    } catch (IOException unreadable) {
      // Without the parser's message: it quotes the question.
      throw new IOException("a question that is not understood", null);
    } finally {
      Arrays.fill(json, (byte) 0);
      Arrays.fill(incoming.array(), (byte) 0);
    }
  }

  /** An answer is smaller than any socket's buffer: it goes at once or not at all. */
  void send(VoiceAnswer answer) throws IOException {
    byte[] json = Json.bytes(answer);
    ByteBuffer frame =
        ByteBuffer.allocate(Integer.BYTES + json.length).putInt(json.length).put(json).flip();
    socket.write(frame);
  }

  void close() {
    try {
      socket.close();
    } catch (IOException gone) {
      // it is closed in any case
    }
  }
}
