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
    assertThat(Zenity.openFor(Duration.ofMillis(80), closed)).isEqualTo(Reply.None.NOT_SHOWN);
    assertThat(Zenity.openFor(Duration.ofSeconds(1), closed)).isEqualTo(closed);
    Reply pressed = new Reply.Pressed(0, "");
    assertThat(Zenity.openFor(Duration.ofMillis(80), pressed)).isEqualTo(pressed);
  }

  /** Laws of the command: no text of anybody on it, and no rights of ours. */
  @Test
  void aHelperWithTwoFacesStartsItsWindowsAsThePerson() {
    List<String> mixed = List.of("Uid:\t990\t1001\t0\t1001", "Gid:\t1001\t991\t991\t991");
    assertThat(AsPerson.command(mixed, List.of("zenity")))
        .containsExactly(
            "setpriv",
            "--pdeathsig",
            "TERM",
            "--reuid=1001",
            "--regid=1001",
            "--keep-groups",
            "zenity");
    List<String> plain = List.of("Uid:\t1001\t1001\t1001\t1001", "Gid:\t1001\t1001\t1001\t1001");
    assertThat(AsPerson.command(plain, List.of("zenity")))
        .containsExactly("setpriv", "--pdeathsig", "TERM", "zenity");
  }

  private static Reply reply(int code, String output) {
    return Zenity.reply(PANEL, code, output, false);
  }
}
