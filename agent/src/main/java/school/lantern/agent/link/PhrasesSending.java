package school.lantern.agent.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file on its way to one helper, in pieces between which other frames may go: from the file to
 * the socket, without a copy in the heap. A piece has its length before it, counted below zero.
 */
final class PhrasesSending implements AutoCloseable {
  static final int PIECE_BYTES = 64 << 10;

  private final FileChannel file;
  private final long size;
  private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
  private long sent;
  private long pieceEnd;
  private boolean stopped;

  PhrasesSending(Path phrases) throws IOException {
    this.file = FileChannel.open(phrases, StandardOpenOption.READ);
    this.size = file.size();
    length.limit(0);
  }

  /** Nothing may be written between the two ends of a piece. */
  boolean insidePiece() {
    return length.hasRemaining() || sent < pieceEnd;
  }

  boolean isDone() {
    return !insidePiece() && (stopped || sent == size);
  }

  /** After this piece, no more. */
  void stop() {
    stopped = true;
  }

  void beginPiece() {
    int bytes = (int) Math.min(PIECE_BYTES, size - sent);
    length.clear().putInt(-bytes).flip();
    pieceEnd = sent + bytes;
  }

  /**
   * Writes as much of the piece as the line takes.
   *
   * @throws IOException if the file, which nobody should change, became shorter
   */
  void write(Line line) throws IOException {
    line.write(length);
    while (!length.hasRemaining() && sent < pieceEnd) {
      long bytes = line.send(file, sent, pieceEnd - sent);
      if (bytes <= 0) {
        if (file.size() < size) {
          throw new IOException("the phrases were cut short");
        }
        return;
      }
      sent += bytes;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
