package school.lantern.agent.uplink;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The few DER structures that a signing request needs, written by hand: a library for this would be
 * larger than the agent.
 */
final class Der {
  private static final int SEQUENCE = 0x30;
  private static final int SET = 0x31;
  private static final int INTEGER = 0x02;
  private static final int BIT_STRING = 0x03;
  private static final int UTF8_STRING = 0x0c;
  private static final int EMPTY_ATTRIBUTES = 0xa0;
  private static final int SHORT_LENGTH_MAX = 0x7f;
  private static final int LONG_FORM = 0x80;

  private Der() {}

  static byte[] sequence(byte[]... parts) {
    return tagged(SEQUENCE, concat(parts));
  }

  static byte[] set(byte[]... parts) {
    return tagged(SET, concat(parts));
  }

  static byte[] zero() {
    return tagged(INTEGER, new byte[] {0});
  }

  static byte[] text(String text) {
    return tagged(UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] bits(byte[] bytes) {
    return tagged(BIT_STRING, concat(new byte[] {0}, bytes)); // no unused bits in the last byte
  }

  static byte[] noAttributes() {
    return tagged(EMPTY_ATTRIBUTES, new byte[0]);
  }

  private static byte[] tagged(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (content.length <= SHORT_LENGTH_MAX) {
      out.write(content.length);
    } else {
      int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(content.length) + 7) / Byte.SIZE;
      out.write(LONG_FORM | bytes);
      for (int shift = (bytes - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
        out.write(content.length >> shift);
      }
    }
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
