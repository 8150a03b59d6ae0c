package school.lantern.agent.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the end of a window's program means, and under whom it is started. */
class ZenityTest {
  private static final Panel PANEL = new Panel("text", null, "Go on", List.of("No"), "Later");

  @Test
  void onlyAButtonIsAnAnswer() {
    assertThat(reply(0, "")).isEqualTo(new Reply.Pressed(0, ""));
    assertThat(reply(1, "No\n")).isEqualTo(new Reply.Pressed(1, ""));
    assertThat(reply(1, "")).isEqualTo(Reply.None.CLOSED);
    assertThat(reply(143, "")).isEqualTo(Reply.None.KILLED);
    assertThat(reply(137, "")).isEqualTo(Reply.None.KILLED);
    assertThat(reply(139, "")).as("crashed").isEqualTo(Reply.None.KILLED);
    assertThat(reply(127, "")).as("no such program").isEqualTo(Reply.None.NOT_SHOWN);
  }

  @Test
  void aProgramThatIsMissingIsToldApart() {
    assertThat(new Zenity("no-such-program-here", Map.of()).show(PANEL))
        .isEqualTo(Reply.None.NOT_SHOWN);
  }

  /** As where no display is found: the end has the code of a window that was closed. */
  @Test
  void whatNobodyCanHaveClosedWasNotShown() {
    Reply closed = Reply.None.CLOSED;
    assertThat(Zenity.openFor(Duration.ofMillis(80), closed, true)).isEqualTo(Reply.None.NOT_SHOWN);
    assertThat(Zenity.openFor(Duration.ofSeconds(1), closed, true)).isEqualTo(closed);
    Reply pressed = new Reply.Pressed(0, "");
    assertThat(Zenity.openFor(Duration.ofMillis(80), pressed, false)).isEqualTo(pressed);
  }

  /** A program that the person put in its place ends well at once. */
  @Test
  void whatNobodyCanHaveReadIsNoYes() {
    Reply yes = new Reply.Pressed(0, "");
    assertThat(Zenity.openFor(Zenity.NOBODY_READS_WITHIN.minusMillis(1), yes, true))
        .isEqualTo(Reply.None.KILLED);
    assertThat(Zenity.openFor(Zenity.NOBODY_READS_WITHIN, yes, true)).isEqualTo(yes);
    Reply no = new Reply.Pressed(1, "");
    assertThat(Zenity.openFor(Duration.ofMillis(500), no, true)).isEqualTo(no);
    Panel notice = new Panel("text", "I have read this", "Go on", List.of("No"), "Later");
    assertThat(new Zenity("/bin/true", Map.of()).show(notice)).isEqualTo(Reply.None.KILLED);
  }

  @Test
  void onlyTheFirstClientThatNamesAnOpenDialogIsIt() {
    assertThat(OpenDialogs.own(4711, 8)).as("none is open").isFalse();
    OpenDialogs.opened(4711);
    assertThat(OpenDialogs.own(4711, 8)).isTrue();
    assertThat(OpenDialogs.own(4711, 9)).as("a program that names the same process").isFalse();
    assertThat(OpenDialogs.own(4711, 8)).isTrue();
    OpenDialogs.closed(4711);
    assertThat(OpenDialogs.own(4711, 8)).isFalse();
  }

  @Test
  void nothingThatLoadsCodeIsPassedOn() {
    Map<String, String> passed =
        AsPerson.environment(
            Map.of(
                "DISPLAY", ":0",
                "HOME", "/home/amelia",
                "LANG", "cy_GB.UTF-8",
                "PATH", "/home/amelia/bin",
                "LD_PRELOAD", "/home/amelia/yes.so",
                "GTK_MODULES", "yes",
                "XDG_CONFIG_HOME", "/home/amelia/config"));
    assertThat(passed)
        .containsOnly(
            Map.entry("DISPLAY", ":0"),
            Map.entry("LANG", "cy_GB.UTF-8"),
            Map.entry("XAUTHORITY", "/home/amelia/.Xauthority"),
            Map.entry("HOME", "/nonexistent"),
            Map.entry("PATH", "/usr/bin:/bin"));
  }

  /** Laws of the command: no text of anybody on it, and no rights of ours. */
  @Test
  void aHelperWithTwoFacesStartsItsWindowsAsThePerson() {
    List<String> mixed = List.of("Uid:\t990\t1001\t0\t1001", "Gid:\t1001\t991\t991\t991");
    assertThat(AsPerson.command(mixed, List.of("zenity")))
        .containsExactly(
            "/usr/bin/setpriv",
            "--pdeathsig",
            "TERM",
            "--reuid=1001",
            "--regid=1001",
            "--keep-groups",
            "zenity");
    List<String> plain = List.of("Uid:\t1001\t1001\t1001\t1001", "Gid:\t1001\t1001\t1001\t1001");
    assertThat(AsPerson.command(plain, List.of("zenity")))
        .containsExactly("/usr/bin/setpriv", "--pdeathsig", "TERM", "zenity");
  }

  private static Reply reply(int code, String output) {
    return Zenity.reply(PANEL, code, output, false);
  }
}
