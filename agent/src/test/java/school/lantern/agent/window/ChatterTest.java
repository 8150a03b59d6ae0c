package school.lantern.agent.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChatterTest {
  private final Chatter chatter = new Chatter();

  /** Whether it was too much, said at these times. */
  private boolean said(long... times) {
    return LongStream.of(times).filter(chatter::heard).count() > 0;
  }

  @Test
  void aWindowThatSaysLittleIsListenedToForEver() {
    assertThat(said(0, 100, 200, 300)).isFalse();
    assertThat(said(1101, 1200, 1300, 1400)).isFalse();
    assertThat(said(9000)).isFalse();
    assertThat(chatter.lookDueMillis()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void oneThatSaysMuchIsLookedAtAWhileAndThenListenedToAgain() {
    assertThat(said(0, 100, 200, 300, 400)).isTrue();
    for (int look = 1; look < Chatter.LOOKS; look++) {
      assertThat(chatter.lookDueMillis()).isEqualTo(400 + look * (long) Chatter.LOOK_MILLIS);
      assertThat(chatter.looked(chatter.lookDueMillis())).isFalse();
    }
    assertThat(chatter.looked(chatter.lookDueMillis())).isTrue();
    assertThat(chatter.lookDueMillis()).isEqualTo(Long.MAX_VALUE);
    assertThat(said(90_000, 90_100, 90_200, 90_300)).isFalse();
    assertThat(said(90_400)).isTrue();
  }

  @Test
  void whatItSaidBeforeItFellSilentPutsNothingOff() {
    assertThat(said(0, 0, 0, 0, 0)).isTrue();
    assertThat(said(900, 900, 900, 900, 900)).isFalse();
    assertThat(chatter.lookDueMillis()).isEqualTo(Chatter.LOOK_MILLIS);
  }

  @Test
  void anotherWindowIsListenedTo() {
    assertThat(said(0, 0, 0, 0, 0)).isTrue();
    chatter.startOver();
    assertThat(chatter.lookDueMillis()).isEqualTo(Long.MAX_VALUE);
    assertThat(said(10, 10, 10, 10)).isFalse();
  }
}
