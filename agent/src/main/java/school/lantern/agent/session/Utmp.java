package school.lantern.agent.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import school.lantern.model.LoginSession;
import school.lantern.model.SessionChange;

/**
 * Sessions from the {@code utmp} file, where there is no logind. Knows nothing of locked screens,
 * nor which session is in front.
 *
 * <p>Layout of glibc on Linux, the same for 32 and 64 bit on x86: records of 384 bytes.
 */
public final class Utmp implements SessionSource {
  static final int RECORD_BYTES = 384;
  private static final int BOOT_TIME = 2;
  private static final int USER_PROCESS = 7;
  private static final int PID_AT = 4;
  private static final int LINE_AT = 8;
  private static final int USER_AT = 44;
  private static final int HOST_AT = 76;
  private static final int NAME_CHARS = 32;
  private static final int HOST_CHARS = 256;

  /** One record that says who is logged on where. */
  record Entry(int pid, String line, String user, String host) {}

  private final Path file;
  private final Path proc;

  /**
   * Reads a file of that form.
   *
   * @param file usually {@code /run/utmp}
   * @param proc the process list: a record whose process is gone was left over
   */
  public Utmp(Path file, Path proc) {
    this.file = file;
    this.proc = proc;
  }

  /** Whether something on this machine keeps the file; an empty one tells nothing. */
  public boolean isThere() {
    try {
      ByteBuffer records = read();
      for (int at = 0; at + RECORD_BYTES <= records.limit(); at += RECORD_BYTES) {
        short type = records.getShort(at);
        if (type == BOOT_TIME || type == USER_PROCESS) {
          return true;
        }
      }
      return false;
    } catch (IOException noFile) {
      return false;
    }
  }

  @Override
  public SessionChange.Source name() {
    return SessionChange.Source.UTMP;
  }

  @Override
  public Path watched() {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file : folder;
  }

  @Override
  public Seat seat(LoginSession session) {
    return Seat.of(session.id());
  }

  @Override
  public List<OpenSession> open() throws IOException {
    return entries(read()).stream()
        .filter(entry -> Files.exists(proc.resolve(Integer.toString(entry.pid()))))
        .filter(entry -> entry.line().startsWith("tty") || entry.line().startsWith(":"))
        .map(Utmp::session)
        .toList();
  }

  private static OpenSession session(Entry entry) {
    String display = entry.line().startsWith(":") ? entry.line() : entry.host();
    boolean graphical = display.startsWith(":");
    LoginSession session = new LoginSession(entry.line(), entry.user());
    return new OpenSession(session, graphical ? display : "", graphical, false, false);
  }

  static List<Entry> entries(ByteBuffer records) {
    List<Entry> entries = new ArrayList<>();
    for (int at = 0; at + RECORD_BYTES <= records.limit(); at += RECORD_BYTES) {
      Entry entry =
          new Entry(
              records.getInt(at + PID_AT),
              text(records, at + LINE_AT, NAME_CHARS),
              text(records, at + USER_AT, NAME_CHARS),
              text(records, at + HOST_AT, HOST_CHARS));
      if (records.getShort(at) == USER_PROCESS
          && !entry.line().isBlank()
          && !entry.user().isBlank()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private ByteBuffer read() throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String text(ByteBuffer records, int at, int maxChars) {
    int end = at;
    while (end < at + maxChars && records.get(end) != 0) {
      end++;
    }
    byte[] bytes = new byte[end - at];
    records.get(at, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
