package school.lantern.agent.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.model.LoginSession;

/** What logind and utmp say, in their own forms. */
class SourcesTest {
  private static final String SHOWN =
      """
      Id=c1
      Name=lightdm
      Type=x11
      Class=greeter
      State=online
      Seat=seat0
      Display=:0
      LockedHint=no

      Id=2
      Name=amelia.k
      Type=x11
      Class=user
      State=active
      Seat=seat0
      Display=:0
      LockedHint=yes
      Active=yes

      Id=3
      Name=technician
      Type=tty
      Class=user
      State=active
      Seat=
      Display=
      LockedHint=no

      Id=4
      Name=ben.o
      Type=tty
      Class=user
      State=online
      Seat=seat0
      LockedHint=no
      Active=no

      Id=5
      Name=carla.m
      Type=wayland
      Class=user
      State=closing
      Seat=seat0
      LockedHint=no
      """;

  @TempDir Path folder;

  @Test
  void logindsSessionsThatSomebodySitsAt() {
    assertThat(Logind.sessions(SHOWN))
        .containsExactly(
            new OpenSession(new LoginSession("2", "amelia.k"), ":0", true, true, false),
            new OpenSession(new LoginSession("4", "ben.o"), "", false, false, true));
    assertThat(Logind.sessions("")).isEmpty();
    assertThat(Logind.sessions("Class=user\nType=x11\nName=x\n")).isEmpty();
    assertThat(Logind.ids("      2 1000 amelia.k seat0 tty7\n     c1  110 lightdm seat0\n\n"))
        .containsExactly("2", "c1");
  }

  @Test
  void aRealProgramIsAskedAndItsFailureIsNoLogOff() throws IOException {
    Path program = folder.resolve("loginctl");
    Files.writeString(
        program,
        "#!/bin/sh\ncase $2 in list-sessions) echo '2 1000 amelia.k';; *) case $* in *,*) exit;; esac; cat <<'E'\n"
            + SHOWN
            + "E\n;; esac\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    Logind logind = new Logind(program.toString());
    assertThat(logind.isThere()).isTrue();
    assertThat(logind.open()).hasSize(2);

    Files.writeString(program, "#!/bin/sh\nexit 1\n");
    assertThat(logind.isThere()).isFalse();
    assertThatThrownBy(logind::open).isInstanceOf(IOException.class);
    assertThat(new Logind(folder.resolve("none").toString()).isThere()).isFalse();
  }

  @Test
  void utmpKnowsDesktopsAndConsolesOfLivingProcesses() throws IOException {
    Path file = folder.resolve("utmp");
    Utmp utmp = new Utmp(file, folder.resolve("proc"));
    assertThat(utmp.isThere()).isFalse();
    Files.write(file, new byte[0]);
    assertThat(utmp.isThere()).isFalse();

    Files.createDirectories(folder.resolve("proc/100"));
    ByteBuffer records = ByteBuffer.allocate(6 * Utmp.RECORD_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    record(records, 0, (short) 2, 0, "~", "reboot", "");
    record(records, 1, (short) 7, 100, "tty7", "amelia.k", ":0");
    record(records, 2, (short) 7, 100, "pts/0", "amelia.k", ":0");
    record(records, 3, (short) 7, 100, "tty1", "technician", "");
    record(records, 4, (short) 7, 999, "tty2", "long.gone", "");
    record(records, 5, (short) 8, 100, "tty3", "logged.off", "");
    Files.write(file, records.array());
    assertThat(utmp.isThere()).isTrue();
    assertThat(utmp.open())
        .containsExactly(
            new OpenSession(new LoginSession("tty7", "amelia.k"), ":0", true, false, false),
            new OpenSession(new LoginSession("tty1", "technician"), "", false, false, false));

    Files.write(file, Arrays.copyOf(records.array(), Utmp.RECORD_BYTES * 2 - 7));
    assertThat(utmp.open()).as("half a record").isEmpty();
  }

  private static void record(
      ByteBuffer records, int index, short type, int pid, String... lineUserHost) {
    int at = index * Utmp.RECORD_BYTES;
    records.putShort(at, type);
    records.putInt(at + 4, pid);
    records.put(at + 8, lineUserHost[0].getBytes(StandardCharsets.UTF_8));
    records.put(at + 44, lineUserHost[1].getBytes(StandardCharsets.UTF_8));
    records.put(at + 76, lineUserHost[2].getBytes(StandardCharsets.UTF_8));
  }
}
