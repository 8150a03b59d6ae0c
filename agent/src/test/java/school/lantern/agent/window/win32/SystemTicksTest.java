package school.lantern.agent.window.win32;

import static org.assertj.core.api.Assertions.assertThat;
import static school.lantern.agent.window.win32.SystemTicks.sinceInput;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SystemTicksTest {

  @Test
  void theTimeSinceTheLastInput() {
    assertThat(sinceInput(5_000, 5_000)).isZero();
    assertThat(sinceInput(5_000, 2_000)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void theClockBeginsAnewInBetween() {
    assertThat(sinceInput(500, -500)).isEqualTo(Duration.ofSeconds(1));
    assertThat(sinceInput(Integer.MIN_VALUE, Integer.MAX_VALUE)).isEqualTo(Duration.ofMillis(1));
  }

  @Test
  void inputAfterTheClockWasReadIsNotLongAgo() {
    assertThat(sinceInput(5_000, 5_010)).isZero();
    assertThat(sinceInput(-1, 1)).isZero();
  }

  @Test
  void thirtyDaysWithoutInputAreThirtyDays() {
    Duration month = Duration.ofDays(30);
    assertThat(sinceInput((int) month.toMillis(), 0)).isEqualTo(month);
  }

  @Test
  void ticksAreNeverNegative() {
    assertThat(SystemTicks.unsigned(-1)).isEqualTo(4_294_967_295L);
  }
}
