package school.lantern.agent.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import school.lantern.agent.collector.Await;
import school.lantern.agent.typing.Keystroke;
import school.lantern.model.SessionChange.Change;

class InboxTest {

  @Test
  void keysBeyondTheBoundAreCountedAndOtherNewsAreNot() throws InterruptedException {
    Inbox inbox = new Inbox();
    for (int i = 0; i < Inbox.MAX_KEYS + 7; i++) {
      inbox.pressed(Keystroke.Edit.ENTER, i);
    }
    inbox.stop();
    assertThat(inbox.takeDropped()).isEqualTo(7);
    assertThat(inbox.takeDropped()).isZero();
    assertThat(inbox.next(0)).isInstanceOf(Inbox.News.Key.class);
    inbox.pressed(Keystroke.Edit.ENTER, 0);
    assertThat(inbox.takeDropped()).as("there is room again").isZero();
    for (int i = 1; i < Inbox.MAX_KEYS; i++) {
      inbox.next(0);
    }
    assertThat(inbox.next(0)).isEqualTo(Inbox.News.Plain.STOP);
  }

  @Test
  void keysOfAWhileComeTogetherAndOtherNewsBringThemAlong() throws InterruptedException {
    Inbox inbox = new Inbox();
    inbox.pressed(new Keystroke.Typed('a'), 1);
    assertThat(inbox.next(0)).as("the first wakes whoever waits").isEqualTo(typed('a', 1));
    inbox.pressed(new Keystroke.Typed('b'), 2);
    inbox.pressed(new Keystroke.Typed('c'), 3);
    inbox.layoutChanged();
    assertThat(inbox.next(0)).isEqualTo(typed('b', 2));
    assertThat(inbox.next(0)).isEqualTo(typed('c', 3));
    inbox.pressed(new Keystroke.Typed('d'), 4);
    assertThat(inbox.next(0)).isEqualTo(Inbox.News.Plain.LAYOUT_CHANGED);
    assertThat(inbox.next(0)).as("waits until they are fetched").isEqualTo(typed('d', 4));
    assertThat(inbox.next(0)).isNull();
  }

  @Test
  void whoTakesNewsAndDoesNotComeBackNoLongerAttends() throws Exception {
    Inbox inbox = new Inbox(0);
    inbox.layoutChanged();
    assertThat(inbox.next(0)).isNotNull();
    Await.until("it is missed", Duration.ofSeconds(20), () -> !inbox.isAttended());
    assertThat(inbox.next(0)).isNull();
    assertThat(inbox.isAttended()).as("it came back").isTrue();
  }

  private static Inbox.News typed(char key, long serverMillis) {
    return new Inbox.News.Key(new Keystroke.Typed(key), serverMillis);
  }

  @Test
  void useIsToldWhenItChanges() {
    UseWatch use = new UseWatch();
    Duration threshold = Duration.ofMinutes(5);
    assertThat(use.read(Duration.ZERO, threshold)).contains(Change.ACTIVE);
    assertThat(use.read(threshold.minusMillis(1), threshold)).isEmpty();
    assertThat(use.read(threshold, threshold)).contains(Change.IDLE);
    assertThat(use.read(threshold.plusSeconds(5), threshold)).isEmpty();
    assertThat(use.read(Duration.ofSeconds(1), threshold)).contains(Change.ACTIVE);
  }

  @Test
  void theEnvironmentTellsWhatIsBlind() {
    Surroundings x11 = Surroundings.of(Map.of("DISPLAY", ":0", "XDG_SESSION_ID", "c2"));
    assertThat(x11.keyboardBlindness()).isNull();
    assertThat(x11.sessionHint()).isEqualTo("c2");
    assertThat(Surroundings.of(Map.of("DISPLAY", ":0")).sessionHint()).isEqualTo(":0");
    assertThat(Surroundings.of(Map.of()).keyboardBlindness()).contains("no X display");
    Surroundings wayland = Surroundings.of(Map.of("DISPLAY", ":0", "XDG_SESSION_TYPE", "wayland"));
    assertThat(wayland.keyboardBlindness()).contains("Wayland");
  }
}
