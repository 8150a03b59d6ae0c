package school.lantern.agent.bus;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One message of D-Bus, as far as the agent looks at it.
 *
 * @param type {@link #METHOD_CALL}, {@link #ANSWER}, {@link #ERROR} or {@link #SIGNAL}
 * @param answers the serial of the call that it answers, or 0
 * @param member the method's or signal's name, or empty
 * @param origin where it comes from
 * @param body the arguments, in the sender's byte order
 */
public record BusMessage(int type, int answers, String member, Origin origin, ByteBuffer body) {
  static final int METHOD_CALL = 1;
  public static final int ANSWER = 2;
  public static final int ERROR = 3;
  public static final int SIGNAL = 4;

  /**
   * Where a message comes from.
   *
   * @param sender the program's name on the bus, or empty
   * @param path the object, or empty
   * @param direct whether it was sent to one connection, not called out to all
   */
  public record Origin(String sender, String path, boolean direct) {}

  private static final int FIXED_BYTES = 16;
  private static final int BODY_LENGTH_AT = 4;
  private static final int FIELDS_LENGTH_AT = 12;
  private static final int ALIGNMENT = 8;
  private static final int INT_ALIGNMENT = 4;
  private static final int PATH = 1;
  private static final int MEMBER = 3;
  private static final int ANSWERS = 5;
  private static final int DESTINATION = 6;
  private static final int SENDER = 7;

  /** Whether the first argument is a boolean that is true. */
  public boolean isTrue() {
    return body.remaining() >= Integer.BYTES && body.getInt(body.position()) == 1;
  }

  /** The number at the beginning of the arguments, or -1. */
  public int number() {
    return body.remaining() < Integer.BYTES ? -1 : body.getInt(body.position());
  }

  /** The text at the beginning of the arguments, or empty. */
  public String text() {
    int bytes = number();
    boolean there = bytes >= 0 && bytes <= body.remaining() - Integer.BYTES;
    return there
        ? StandardCharsets.UTF_8
            .decode(body.slice(body.position() + Integer.BYTES, bytes))
            .toString()
        : "";
  }

  /** The number after the text at the beginning of the arguments, or -1. */
  public int numberAfterText() {
    long at = aligned(Integer.BYTES + text().getBytes(StandardCharsets.UTF_8).length + 1L, 4);
    return at + Integer.BYTES > body.remaining() ? -1 : body.getInt(body.position() + (int) at);
  }

  /** Whether a name occurs among the arguments. */
  public boolean mentions(String name) {
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
    String[] values = new String[SENDER + 1];
    Arrays.fill(values, "");
    message.position(FIXED_BYTES);
    while (message.position() < FIXED_BYTES + fields) {
      message.position((int) aligned(message.position(), ALIGNMENT));
      int field = message.get();
      String value = fieldValue(message);
      if (field > 0 && field <= SENDER) {
        values[field] = value;
      }
    }
    ByteBuffer body = message.position(bodyAt).slice().order(message.order());
    int answers = values[ANSWERS].isEmpty() ? 0 : Integer.parseUnsignedInt(values[ANSWERS]);
    Origin origin = new Origin(values[SENDER], values[PATH], !values[DESTINATION].isEmpty());
    return new BusMessage(type, answers, values[MEMBER], origin, body);
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
