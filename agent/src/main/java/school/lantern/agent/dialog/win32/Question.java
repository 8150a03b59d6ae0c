package school.lantern.agent.dialog.win32;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import school.lantern.agent.dialog.Panel;
import school.lantern.agent.json.Json;

/**
 * What a window's process is asked, over its standard input: on a command line every account could
 * read it.
 *
 * @param panel what to show
 * @param editable whether to let a person write
 */
record Question(Panel panel, boolean editable) {
  private static final int MAX_BYTES = 256 << 10;

  void writeTo(OutputStream out) throws IOException {
    byte[] json = Json.bytes(this);
    DataOutputStream framed = new DataOutputStream(out);
    framed.writeInt(json.length);
    framed.write(json);
    framed.flush();
  }

  /** Reads no further than its end, and never asks how much there is: wine does not know. */
  static Question readFrom(InputStream in) throws IOException {
    int bytes = ByteBuffer.wrap(exactly(in, Integer.BYTES)).getInt();
    if (bytes < 2 || bytes > MAX_BYTES) {
      throw new IOException("a question of " + bytes + " bytes");
    }
    return Json.read(exactly(in, bytes), Question.class);
  }

  private static byte[] exactly(InputStream in, int bytes) throws IOException {
    byte[] read = new byte[bytes];
    int at = 0;
    while (at < bytes) {
      int more = in.read(read, at, bytes - at);
      if (more < 0) {
        throw new IOException("the end after " + at + " of " + bytes + " bytes");
      }
      at += more;
    }
    return read;
  }
}
