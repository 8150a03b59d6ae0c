package school.lantern.agent.keyboard.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.agent.keyboard.win32.HookWatch.Step.NOTHING;
import static school.lantern.agent.keyboard.win32.HookWatch.Step.PRESS_PROBE;
import static school.lantern.agent.keyboard.win32.HookWatch.Step.SET_AGAIN;

import org.junit.jupiter.api.Test;

class HookWatchTest {

  @Test
  void withoutNewInputThereIsNothingToDo() {
    HookWatch watch = new HookWatch(1_000);
    assertThat(watch.look(900)).isEqualTo(NOTHING);
    watch.heard(2_000);
    assertThat(watch.look(2_000)).isEqualTo(NOTHING);
  }

  @Test
  void theMouseAloneIsNoReasonToSetItAgain() {
    HookWatch watch = new HookWatch(1_000);
    assertThat(watch.look(5_000)).isEqualTo(PRESS_PROBE);
    watch.heard(5_100);
    assertThat(watch.look(5_100)).isEqualTo(NOTHING);
  }

  @Test
  void aProbeThatIsNotHeardIs() {
    HookWatch watch = new HookWatch(1_000);
    assertThat(watch.look(5_000)).isEqualTo(PRESS_PROBE);
    assertThat(watch.look(5_100)).isEqualTo(SET_AGAIN);
    assertThat(watch.setAgain(6_000)).isEqualTo(5_000);
    assertThat(watch.look(5_900)).isEqualTo(NOTHING);
  }

  @Test
  void whenItCannotBeSetItIsTriedAgain() {
    HookWatch watch = new HookWatch(1_000);
    assertThat(watch.look(5_000)).isEqualTo(PRESS_PROBE);
    assertThat(watch.look(5_100)).isEqualTo(SET_AGAIN);
    assertThat(watch.look(5_100)).isEqualTo(SET_AGAIN);
  }

  @Test
  void theClockBeginsAnewInBetween() {
    HookWatch watch = new HookWatch(Integer.MAX_VALUE);
    assertThat(watch.look(Integer.MAX_VALUE)).isEqualTo(NOTHING);
    assertThat(watch.look(Integer.MIN_VALUE + 10)).isEqualTo(PRESS_PROBE);
    watch.heard(Integer.MIN_VALUE + 20);
    assertThat(watch.look(Integer.MIN_VALUE + 15)).isEqualTo(NOTHING);
  }
}
