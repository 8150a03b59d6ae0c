package school.lantern.agent.health.win32;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import school.lantern.model.HealthReport.Scanner;

class WmiWordsTest {
  private static final Instant NOVEMBER_3RD = Instant.parse("2026-11-03T00:00:00Z");

  @Test
  void theStateOfAScannerIsInItsBits() {
    assertThat(WmiWords.scanner("Defender", 0x06_1100)).contains(scanner(true, true));
    assertThat(WmiWords.scanner("Defender", 0x06_1000)).contains(scanner(true, true));
    assertThat(WmiWords.scanner("Defender", 0x06_1110)).contains(scanner(true, false));
    assertThat(WmiWords.scanner("Defender", 0x06_0100)).contains(scanner(false, true));
    assertThat(WmiWords.scanner("Defender", 0x06_2110)).contains(scanner(false, false));
    assertThat(WmiWords.scanner(" ", 0x06_1100)).isEmpty();
    assertThat(WmiWords.scanner("x".repeat(101), 0).orElseThrow().name()).hasSize(100);
  }

  @Test
  void theDayOfAnUpdateIsSaidInThreeWays() {
    assertThat(WmiWords.day("11/3/2026")).contains(NOVEMBER_3RD);
    assertThat(WmiWords.day("11/03/2026")).contains(NOVEMBER_3RD);
    assertThat(WmiWords.day("20261103")).contains(NOVEMBER_3RD);
    assertThat(WmiWords.day("01dd6b264c444d15")).contains(NOVEMBER_3RD);
    assertThat(WmiWords.day("30/11/2026")).as("no month").isEmpty();
    assertThat(WmiWords.day("")).isEmpty();
  }

  private static Scanner scanner(boolean on, boolean current) {
    return new Scanner("Defender", on, current);
  }
}
