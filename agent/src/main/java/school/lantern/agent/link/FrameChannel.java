package school.lantern.agent.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.json.Json;

/** Frames over one line. For one thread. */
final class FrameChannel implements AutoCloseable {
  /** From a helper, which may be anybody's program: an observation is about a kilobyte. */
  static final int FROM_HELPER_MAX_BYTES = 64 << 10;

  /** From the service, which is root's: a policy names a hundred programs or two. */
  static final int FROM_SERVICE_MAX_BYTES = 1 << 20;

  private static final int READ_BYTES = 8 << 10;
  private static final byte[] NO_BODY = {};

  private final Line line;
  private final int maxBytes;
  private final int maxPieceBytes;
  private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
  private byte @Nullable [] body;
  private int bodyFilled;
  private final ByteBuffer incoming = ByteBuffer.allocate(READ_BYTES);
  private final Deque<ByteBuffer> outgoing = new ArrayDeque<>();
  private @Nullable PhrasesSending sending;
  private int pieceLeft;

  private FrameChannel(Line line, int maxBytes, int maxPieceBytes) {
    this.line = line;
    this.maxBytes = maxBytes;
    this.maxPieceBytes = maxPieceBytes;
  }

  /** At the service's end. */
  static FrameChannel toHelper(Line line) {
    return new FrameChannel(line, FROM_HELPER_MAX_BYTES, 0);
  }

  /** At a helper's end: only there do files come in. */
  static FrameChannel toService(Line line) {
    return new FrameChannel(line, FROM_SERVICE_MAX_BYTES, PhrasesSending.PIECE_BYTES);
  }

  /** Writes as much as the line takes; the rest waits for {@link #flush()}. */
  void send(Frame frame) throws IOException {
    byte[] json = frame instanceof Frame.Alive ? NO_BODY : Json.bytes(frame);
    outgoing.add(
        ByteBuffer.allocate(Integer.BYTES + json.length).putInt(json.length).put(json).flip());
    flush();
  }

  /**
   * Begins to send a file, in the pauses between frames. One that is on its way already is sent to
   * the end: to ask again and again costs the service nothing.
   */
  void send(Path phrases) throws IOException {
    PhrasesSending before = sending;
    if (before == null || before.isDone()) {
      if (before != null) {
        before.close();
      }
      sending = new PhrasesSending(phrases);
      flush();
    }
  }

  /** Ends the sending of a file, at the end of a piece. */
  void stopSending() throws IOException {
    if (sending != null) {
      sending.stop();
      flush();
    }
  }

  /**
   * Writes what waits, as far as the line takes it.
   *
   * @return whether something still waits to be written
   */
  boolean flush() throws IOException {
    while (true) {
      PhrasesSending file = sending;
      if (file != null && file.insidePiece()) {
        file.write(line);
        if (file.insidePiece()) {
          return true;
        }
      } else if (!outgoing.isEmpty()) {
        ByteBuffer first = outgoing.element();
        line.write(first);
        if (first.hasRemaining()) {
          return true;
        }
        outgoing.remove();
      } else if (file == null) {
        return false;
      } else if (file.isDone()) {
        file.close();
        sending = null;
      } else {
        file.beginPiece();
      }
    }
  }

  int framesWaiting() {
    return outgoing.size();
  }

  /**
   * What has arrived since, at most one buffer's worth, so that no peer keeps the thread.
   *
   * @return {@code null} at the end of the stream
   * @throws IOException if a frame is too long or cannot be understood; the connection is of no
   *     further use then
   */
  @Nullable List<Frame> receive() throws IOException {
    incoming.clear();
    if (line.read(incoming) < 0) {
      return null;
    }
    incoming.flip();
    List<Frame> frames = new ArrayList<>();
    while (incoming.hasRemaining()) {
      if (pieceLeft > 0) {
        frames.add(new Frame.PhrasesPiece(piece()));
      } else if (body == null) {
        int bytes = Math.min(length.remaining(), incoming.remaining());
        length.put(incoming.slice().limit(bytes));
        incoming.position(incoming.position() + bytes);
        if (!length.hasRemaining()) {
          int announced = length.flip().getInt();
          length.clear();
          if (announced == 0) {
            frames.add(new Frame.Alive());
          } else {
            begin(announced);
          }
        }
      } else {
        int bytes = Math.min(body.length - bodyFilled, incoming.remaining());
        incoming.get(body, bodyFilled, bytes);
        bodyFilled += bytes;
        if (bodyFilled == body.length) {
          frames.add(parse(body));
          body = null;
        }
      }
    }
    return frames;
  }

  private void begin(int bytes) throws IOException {
    if (bytes < 0 && bytes >= -maxPieceBytes) {
      pieceLeft = -bytes;
    } else if (bytes < 2 || bytes > maxBytes) {
      throw new IOException("a frame of " + bytes + " bytes");
    } else {
      body = new byte[bytes];
      bodyFilled = 0;
    }
  }

  /** What has arrived of a piece of a file, copied: the buffer is used again. */
  private ByteBuffer piece() {
    byte[] bytes = new byte[Math.min(pieceLeft, incoming.remaining())];
    incoming.get(bytes);
    pieceLeft -= bytes.length;
    return ByteBuffer.wrap(bytes);
  }

  private static Frame parse(byte[] json) throws IOException {
    try {
      return Json.read(json, Frame.class);
    } catch (IOException unreadable) {
      // Without the parser's message: it quotes the frame.
      throw new IOException("a frame that is not understood", null);
    } finally {
      Arrays.fill(json, (byte) 0);
    }
  }

  @Override
  public void close() throws IOException {
    if (sending != null) {
      sending.close();
    }
    line.close();
  }
}
