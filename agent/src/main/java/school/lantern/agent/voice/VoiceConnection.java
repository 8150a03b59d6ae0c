package school.lantern.agent.voice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.json.Json;
import school.lantern.agent.link.Line;

/** One connection at the door: a question, an answer, the end. For the door's thread only. */
final class VoiceConnection {
  /** A message may be of letters that take four bytes each, and of escapes. */
  static final int QUESTION_MAX_BYTES = 16 << 10;

  private final Line line;
  private final long beganNanos = System.nanoTime();
  private final ByteBuffer incoming = ByteBuffer.allocate(Integer.BYTES + QUESTION_MAX_BYTES);

  private boolean answered;

  VoiceConnection(Line line) {
    this.line = line;
  }

  String account() {
    return line.peer().account();
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
    if (line.read(incoming) < 0) {
      throw new IOException("left");
    }
    if (answered && incoming.position() > 0) {
      throw new IOException("a second question");
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
    incoming.clear();
    try {
      return asTold(Json.read(json, VoiceQuestion.class));
    } catch (IOException unreadable) {
      // Without the parser's message: it quotes the question.
      throw new IOException("a question that is not understood", null);
    } finally {
      Arrays.fill(json, (byte) 0);
      Arrays.fill(incoming.array(), (byte) 0);
    }
  }

  /** Where the kernel tells the session, the question's own word for it counts for nothing. */
  private VoiceQuestion asTold(VoiceQuestion question) {
    String session = line.peer().session();
    return session != null && question instanceof VoiceQuestion.Concern concern
        ? new VoiceQuestion.Concern(concern.text(), session)
        : question;
  }

  /** An answer is smaller than any socket's buffer: it goes at once or not at all. */
  void send(VoiceAnswer answer) throws IOException {
    answered = true;
    byte[] json = Json.bytes(answer);
    ByteBuffer frame =
        ByteBuffer.allocate(Integer.BYTES + json.length).putInt(json.length).put(json).flip();
    line.write(frame);
  }

  void close() {
    try {
      line.close();
    } catch (IOException gone) {
      // it is closed in any case
    }
  }
}
