package school.lantern.agent.session;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Calls to the bus itself, ready to be sent. */
final class BusCall {
  private static final int CALL_MAX_BYTES = 1024;
  private static final int FIELDS_AT = 16;
  private static final int FIELDS_LENGTH_AT = 12;
  private static final byte NO_FLAGS = 0;
  private static final byte PROTOCOL_VERSION = 1;
  private static final String BUS = "org.freedesktop.DBus";

  private BusCall() {}

  /**
   * Asks the bus for something.
   *
   * @param argument a text, or {@code null} for a method without arguments
   */
  static ByteBuffer of(int serial, String method, @Nullable String argument) {
    ByteBuffer call = ByteBuffer.allocate(CALL_MAX_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    call.put((byte) 'l').put((byte) BusMessage.METHOD_CALL).put(NO_FLAGS).put(PROTOCOL_VERSION);
    int body = argument == null ? 0 : Integer.BYTES + utf8(argument).length + 1;
    call.putInt(body).putInt(serial).putInt(0);
    field(call, 1, 'o', "/org/freedesktop/DBus");
    field(call, 2, 's', BUS);
    field(call, 3, 's', method);
    field(call, 6, 's', BUS);
    if (argument != null) {
      align(call);
      call.put(new byte[] {8, 1, 'g', 0, 1, 's', 0});
    }
    call.putInt(FIELDS_LENGTH_AT, call.position() - FIELDS_AT);
    align(call);
    if (argument != null) {
      text(call, argument);
    }
    return call.flip();
  }

  private static void field(ByteBuffer call, int field, char kind, String value) {
    align(call);
    call.put((byte) field).put((byte) 1).put((byte) kind).put((byte) 0);
    text(call, value);
  }

  private static void text(ByteBuffer call, String text) {
    byte[] bytes = utf8(text);
    call.putInt(bytes.length).put(bytes).put((byte) 0);
  }

  private static void align(ByteBuffer call) {
    call.position((int) BusMessage.aligned(call.position(), Long.BYTES));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
