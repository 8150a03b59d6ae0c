package school.lantern.agent.session;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One message of D-Bus, as far as {@link LogindSignals} looks at it. A library for the whole of
 * D-Bus would cost 26 MB of memory.
 *
 * @param type {@link #METHOD_CALL}, {@link #SIGNAL} or another
 * @param member the method's or signal's name, or empty
 * @param direct whether it was sent to one connection, not called out to all
 * @param body the arguments, in the sender's byte order
 */
record BusMessage(int type, String member, boolean direct, ByteBuffer body) {
  static final int METHOD_CALL = 1;
  static final int SIGNAL = 4;

  private static final int FIXED_BYTES = 16;
  private static final int BODY_LENGTH_AT = 4;
  private static final int FIELDS_LENGTH_AT = 12;
  private static final int ALIGNMENT = 8;
  private static final int INT_ALIGNMENT = 4;
  private static final int MEMBER = 3;
  private static final int DESTINATION = 6;

  /** Whether the first argument is a boolean that is true. */
  boolean isTrue() {
    return body.remaining() >= Integer.BYTES && body.getInt(body.position()) == 1;
  }

  /** Whether a name occurs among the arguments. */
  boolean mentions(String name) {
    return StandardCharsets.ISO_8859_1.decode(body.duplicate()).toString().contains(name);
  }

  /**
   * Takes the next message out of a buffer that is ready to be read.
   *
   * @return {@code null} when it is not complete yet; nothing is taken then
   * @throws IOException if this is no D-Bus, or a message larger than the buffer
   */
  static @Nullable BusMessage next(ByteBuffer buffer) throws IOException {
    if (buffer.remaining() < FIXED_BYTES) {
      return null;
    }
    int start = buffer.position();
    byte order = buffer.get(start);
    if (order != 'l' && order != 'B') {
      throw new IOException("no D-Bus message");
    }
    ByteBuffer message =
        buffer.duplicate().order(order == 'l' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long fields = Integer.toUnsignedLong(message.getInt(start + FIELDS_LENGTH_AT));
    long body = Integer.toUnsignedLong(message.getInt(start + BODY_LENGTH_AT));
    long bodyAt = aligned(FIXED_BYTES + fields, ALIGNMENT);
    if (bodyAt + body > buffer.capacity()) {
      throw new IOException("a D-Bus message of " + (bodyAt + body) + " bytes");
    }
    if (buffer.remaining() < bodyAt + body) {
      return null;
    }
    int length = (int) (bodyAt + body);
    buffer.position(start + length);
    try {
      return read(message.slice(start, length).order(message.order()), (int) fields, (int) bodyAt);
    } catch (BufferUnderflowException
        | IndexOutOfBoundsException
        | IllegalArgumentException broken) {
      throw new IOException("a broken D-Bus message", broken);
    }
  }

  private static BusMessage read(ByteBuffer message, int fields, int bodyAt) throws IOException {
    int type = message.get(1);
    String member = "";
    boolean direct = false;
    message.position(FIXED_BYTES);
    while (message.position() < FIXED_BYTES + fields) {
      message.position((int) aligned(message.position(), ALIGNMENT));
      int field = message.get();
      String value = fieldValue(message);
      if (field == MEMBER) {
        member = value;
      } else if (field == DESTINATION) {
        direct = true;
      }
    }
    ByteBuffer body = message.position(bodyAt).slice().order(message.order());
    return new BusMessage(type, member, direct, body);
  }

  private static String fieldValue(ByteBuffer message) throws IOException {
    int signatureBytes = message.get();
    char kind = (char) message.get();
    message.position(message.position() + signatureBytes);
    switch (kind) {
      case 's', 'o' -> {
        message.position((int) aligned(message.position(), INT_ALIGNMENT));
        return text(message, message.getInt());
      }
      case 'g' -> {
        return text(message, Byte.toUnsignedInt(message.get()));
      }
      case 'u' -> {
        message.position((int) aligned(message.position(), INT_ALIGNMENT));
        return Integer.toUnsignedString(message.getInt());
      }
      default -> throw new IOException("a D-Bus header field of type " + kind);
    }
  }

  private static String text(ByteBuffer message, int bytes) {
    String text =
        StandardCharsets.UTF_8.decode(message.slice(message.position(), bytes)).toString();
    message.position(message.position() + bytes + 1); // a zero byte ends it
    return text;
  }

  static long aligned(long position, int alignment) {
    return (position + alignment - 1) / alignment * alignment;
  }
}
