package school.lantern.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import school.lantern.demo.stage.CleanRoot;
import school.lantern.demo.stage.Desktop;
import school.lantern.demo.stage.Running;

/**
 * A pupil's log-on in a clean system, as the system keeps it: an account, a first program that
 * names display and key, and a record in {@code utmp}.
 */
final class PupilsSession implements AutoCloseable {
  static final String PUPIL = "amelia";

  private static final int UTMP_BYTES = 384;
  private static final short USER_PROCESS = 7;

  private final Running firstProgram;

  private PupilsSession(Running firstProgram) {
    this.firstProgram = firstProgram;
  }

  static PupilsSession logOn(CleanRoot root, Desktop desktop, Path folder) throws IOException {
    root.must("useradd", "--create-home", PUPIL);
    String home = "/home/" + PUPIL;
    Files.copy(desktop.key(), root.path(home + "/.Xauthority"));
    root.must("chown", PUPIL, home + "/.Xauthority");
    root.must("chmod", "600", home + "/.Xauthority");
    Running program =
        root.start(
            Map.of("DISPLAY", desktop.display(), "HOME", home, "XAUTHORITY", home + "/.Xauthority"),
            folder.resolve("session.log"),
            List.of(
                "setpriv",
                "--reuid=" + PUPIL,
                "--regid=" + PUPIL,
                "--clear-groups",
                "sleep",
                "inf"));
    ByteBuffer record = ByteBuffer.allocate(UTMP_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    record.putShort(0, USER_PROCESS);
    record.putInt(4, (int) program.pid());
    record.put(8, "tty7".getBytes(StandardCharsets.US_ASCII));
    record.put(44, PUPIL.getBytes(StandardCharsets.US_ASCII));
    record.put(76, desktop.display().getBytes(StandardCharsets.US_ASCII));
    Files.write(root.path("/run/utmp"), record.array());
    return new PupilsSession(program);
  }

  @Override
  public void close() {
    firstProgram.close();
  }
}
