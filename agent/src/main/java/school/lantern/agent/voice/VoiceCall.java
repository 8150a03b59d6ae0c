package school.lantern.agent.voice;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import school.lantern.agent.json.Json;
import school.lantern.agent.link.Exchange;
import school.lantern.agent.link.Line;

/** Asks the service one question. */
final class VoiceCall {
  private static final int ANSWER_MAX_BYTES = 64 << 10;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path address;

  VoiceCall(Path address) {
    this.address = address;
  }

  /**
   * Asks, and waits for the answer.
   *
   * @throws IOException if the service is away, or has no time for this account now
   */
  VoiceAnswer ask(VoiceQuestion question) throws IOException {
    try (Exchange exchange = Exchange.towards(address);
        Line line = exchange.call()) {
      byte[] json = Json.bytes(question);
      ByteBuffer frame =
          ByteBuffer.allocate(Integer.BYTES + json.length).putInt(json.length).put(json).flip();
      line.wakeWhenWritable(true);
      long until = System.nanoTime() + PATIENCE.toNanos();
      while (frame.hasRemaining()) {
        if (line.write(frame) == 0) {
          await(exchange, until);
        }
      }
      line.wakeWhenWritable(false);
      int bytes = read(exchange, line, ByteBuffer.allocate(Integer.BYTES), until).getInt();
      if (bytes < 2 || bytes > ANSWER_MAX_BYTES) {
        throw new IOException("an answer of " + bytes + " bytes");
      }
      byte[] answer = read(exchange, line, ByteBuffer.allocate(bytes), until).array();
      return Json.read(answer, VoiceAnswer.class);
    }
  }

  private static ByteBuffer read(Exchange exchange, Line line, ByteBuffer into, long until)
      throws IOException {
    while (into.hasRemaining()) {
      int read = line.read(into);
      if (read < 0) {
        throw new IOException("no answer");
      }
      if (read == 0) {
        await(exchange, until);
      }
    }
    return into.flip();
  }

  private static void await(Exchange exchange, long until) throws IOException {
    long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
    if (left <= 0) {
      throw new IOException("no answer in time");
    }
    exchange.await(left);
  }
}
