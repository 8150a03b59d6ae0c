package school.lantern.agent.bus;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A call of a method, ready to be sent.
 *
 * @param target whom it is for
 * @param method its name
 * @param arguments texts, and {@link #NO_TEXTS} for a list of texts that is empty
 */
public record BusCall(Target target, String method, List<Object> arguments) {
  /** An argument: a list of texts with nothing in it. */
  public static final Object NO_TEXTS = new Object();

  private static final int CALL_MAX_BYTES = 4096;
  private static final int BODY_LENGTH_AT = 4;
  private static final int FIELDS_AT = 16;
  private static final int FIELDS_LENGTH_AT = 12;
  private static final byte NO_FLAGS = 0;
  private static final byte PROTOCOL_VERSION = 1;
  private static final byte SIGNATURE = 8;

  /**
   * One interface of one object of a program.
   *
   * @param program its name on the bus
   */
  public record Target(String program, String path, String contract) {
    /** The bus itself. */
    public static final Target BUS =
        new Target("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus");
  }

  public BusCall {
    arguments = List.copyOf(arguments);
  }

  /** With these arguments, in their order. */
  public static BusCall of(Target target, String method, Object... arguments) {
    return new BusCall(target, method, List.of(arguments));
  }

  /**
   * The bytes of the call.
   *
   * @throws java.nio.BufferOverflowException if it is longer than 4 KB
   */
  public ByteBuffer bytes(int serial) {
    ByteBuffer call = ByteBuffer.allocate(CALL_MAX_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    call.put((byte) 'l').put((byte) BusMessage.METHOD_CALL).put(NO_FLAGS).put(PROTOCOL_VERSION);
    call.putInt(0).putInt(serial).putInt(0);
    field(call, 1, 'o', target.path());
    field(call, 2, 's', target.contract());
    field(call, 3, 's', method);
    field(call, 6, 's', target.program());
    if (!arguments.isEmpty()) {
      align(call, Long.BYTES);
      call.put(new byte[] {SIGNATURE, 1, 'g', 0});
      byte[] signature = signature().getBytes(StandardCharsets.US_ASCII);
      call.put((byte) signature.length).put(signature).put((byte) 0);
    }
    call.putInt(FIELDS_LENGTH_AT, call.position() - FIELDS_AT);
    align(call, Long.BYTES);
    int body = call.position();
    for (Object argument : arguments) {
      align(call, Integer.BYTES);
      if (argument instanceof String text) {
        text(call, text);
      } else {
        call.putInt(0);
      }
    }
    call.putInt(BODY_LENGTH_AT, call.position() - body);
    return call.flip();
  }

  private String signature() {
    StringBuilder signature = new StringBuilder();
    for (Object argument : arguments) {
      signature.append(argument instanceof String ? "s" : "as");
    }
    return signature.toString();
  }

  private static void field(ByteBuffer call, int field, char kind, String value) {
    align(call, Long.BYTES);
    call.put((byte) field).put((byte) 1).put((byte) kind).put((byte) 0);
    text(call, value);
  }

  private static void text(ByteBuffer call, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    call.putInt(bytes.length).put(bytes).put((byte) 0);
  }

  private static void align(ByteBuffer call, int alignment) {
    call.position((int) BusMessage.aligned(call.position(), alignment));
  }
}
