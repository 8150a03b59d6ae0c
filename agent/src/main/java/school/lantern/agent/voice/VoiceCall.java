package school.lantern.agent.voice;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import school.lantern.agent.json.Json;

/** Asks the service one question. */
final class VoiceCall {
  private static final int ANSWER_MAX_BYTES = 64 << 10;

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
    try (SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of(address))) {
      byte[] json = Json.bytes(question);
      ByteBuffer frame =
          ByteBuffer.allocate(Integer.BYTES + json.length).putInt(json.length).put(json).flip();
      while (frame.hasRemaining()) {
        socket.write(frame);
      }
      DataInputStream answers = new DataInputStream(Channels.newInputStream(socket));
      int bytes = answers.readInt();
      if (bytes < 2 || bytes > ANSWER_MAX_BYTES) {
        throw new IOException("an answer of " + bytes + " bytes");
      }
      return Json.read(answers.readNBytes(bytes), VoiceAnswer.class);
    }
  }
}
