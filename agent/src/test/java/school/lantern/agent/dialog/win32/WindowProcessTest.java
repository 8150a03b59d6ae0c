package school.lantern.agent.dialog.win32;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.agent.dialog.Panel;
import school.lantern.agent.dialog.Reply;

class WindowProcessTest {
  private static final Panel NOTICE =
      new Panel("Monitored.", "I have read it", "Go on", List.of("I do not"), "Later");

  @Test
  void onlyAPressedButtonIsAnAnswer() {
    assertThat(reply(WindowMain.PRESSED, "+")).isEqualTo(new Reply.Pressed(0, ""));
    assertThat(reply(WindowMain.PRESSED + 1, "+")).isEqualTo(new Reply.Pressed(1, ""));
    assertThat(reply(WindowMain.PRESSED, "+ünd")).isEqualTo(new Reply.Pressed(0, "ünd"));
    assertThat(reply(WindowMain.CLOSED, "+")).isEqualTo(Reply.None.CLOSED);
    assertThat(reply(1, "+")).as("the task manager's code").isEqualTo(Reply.None.KILLED);
    assertThat(reply(0, "+")).isEqualTo(Reply.None.KILLED);
    assertThat(reply(1, "")).as("a Java that did not begin").isEqualTo(Reply.None.NOT_SHOWN);
    assertThat(reply(WindowMain.NOT_SHOWN, "+")).isEqualTo(Reply.None.NOT_SHOWN);
  }

  @Test
  void aQuestionArrivesWhole() throws IOException {
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    Question question = new Question(NOTICE, true);
    question.writeTo(wire);
    assertThat(Question.readFrom(new ByteArrayInputStream(wire.toByteArray()))).isEqualTo(question);
  }

  /** Windows shows nothing at all when the number of things is wrong, or one begins elsewhere. */
  @Test
  void theTemplateNamesEachThingThatIsInIt() {
    ByteBuffer template =
        ByteBuffer.wrap(DialogTemplate.of(NOTICE, false)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(template.getShort(8)).as("text, tick, three buttons").isEqualTo((short) 5);
    String all = StandardCharsets.UTF_16LE.decode(template).toString();
    assertThat(all).contains("Lantern\0", "I have read it\0", "Go on\0", "I do not\0", "Later\0");
    assertThat(all).as("the text comes later").doesNotContain("Monitored");
  }

  private static Reply reply(int code, String said) {
    return WindowProcess.reply(code, said.getBytes(StandardCharsets.UTF_8));
  }
}
