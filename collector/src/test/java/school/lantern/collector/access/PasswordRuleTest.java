package school.lantern.collector.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordRuleTest {
  private static final String LOG_ON = "jo.okafor@school.example";

  @Test
  void longAndUnguessedIsGoodEnough() {
    assertThat(PasswordRule.objection("brass otter umbrella", LOG_ON)).isEmpty();
    assertThat(PasswordRule.objection("schoolbrassotterumbrella", LOG_ON)).isEmpty();
  }

  @Test
  void shortGuessedOrOwnNameIsNot() {
    for (String bad :
        List.of(
            "",
            "eleven char",
            "Password1234!",
            "qwertyuiop12",
            "aaaaaaaaaaaaaaaa",
            "jo.okafor jo.okafor",
            "x".repeat(36) + "é".repeat(36))) {
      assertThat(PasswordRule.objection(bad, LOG_ON)).as(bad).isPresent();
    }
  }

  @Test
  void waitDoublesAndStopsGrowing() {
    assertThat(Attempts.waitAfter(Attempts.FREE - 1)).isZero();
    assertThat(Attempts.waitAfter(Attempts.FREE)).isEqualTo(Duration.ofSeconds(2));
    assertThat(Attempts.waitAfter(Attempts.FREE + 3)).isEqualTo(Duration.ofSeconds(16));
    assertThat(Attempts.waitAfter(1000)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void afterLogOnNobodyIsLedElsewhere() {
    assertThat(LogOnPages.ours("/incidents/7?said=taken")).isEqualTo("/incidents/7?said=taken");
    for (String elsewhere :
        List.of("//evil.example", "https://evil.example", "/\\evil.example", "/log-off", "x", "")) {
      assertThat(LogOnPages.ours(elsewhere)).as(elsewhere).isEqualTo("/");
    }
    assertThat(LogOnPages.ours(null)).isEqualTo("/");
  }
}
