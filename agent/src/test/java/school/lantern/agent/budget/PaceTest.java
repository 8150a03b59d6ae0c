package school.lantern.agent.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the agent goes slowly, and when at full pace again. */
class PaceTest {
  private static final int MINUTE = 60_000;
  private static final long MEGABYTE = 1L << 20;
  private final Pace pace = new Pace(new Budget(10, 100 * MEGABYTE), Duration.ofMillis(MINUTE));
  private final List<String> turns = new ArrayList<>();
  private Duration cpu = Duration.ZERO;
  private int minutes;

  private void minute(double percent, long megabytes) {
    cpu = cpu.plusMillis(Math.round(percent * MINUTE / 100));
    minutes++;
    assertThat(pace.isDue((long) minutes * MINUTE)).isTrue();
    pace.look(new Spent(cpu, megabytes * MEGABYTE), (long) minutes * MINUTE)
        .ifPresent(turn -> turns.add(minutes + (turn.slowly() ? " slow" : " full")));
    assertThat(pace.isDue((long) minutes * MINUTE + MINUTE - 1)).isFalse();
  }

  private void minutes(double... percents) {
    minute(0, 50); // the first look has nothing to compare with
    for (double percent : percents) {
      minute(percent, 50);
    }
  }

  @Test
  void twoMinutesAboveSlowDownAndThreeAtHalfOrLessEndIt() {
    minutes(1, 30, 28, 9, 2, 1, 3, 1);
    assertThat(turns).containsExactly("4 slow", "8 full");
  }

  @Test
  void oneBusyMinuteIsNoFault() {
    minutes(30, 1, 30, 1, 30, 1);
    assertThat(turns).isEmpty();
  }

  @Test
  void theLimitItselfIsAllowed() {
    minutes(10, 10, 10);
    assertThat(turns).isEmpty();
  }

  @Test
  void aroundTheLimitThePaceStays() {
    minutes(11, 11, 9, 11, 9, 9, 9, 5, 5, 9, 5, 5);
    assertThat(turns).containsExactly("3 slow");
    minute(5, 50);
    assertThat(turns).containsExactly("3 slow", "14 full");
  }

  @Test
  void memoryCountsAsWell() {
    minute(0, 50);
    minute(1, 101);
    minute(1, 101);
    assertThat(turns).containsExactly("3 slow");
    assertThat(pace.slowBecause()).isEqualTo("it took 101 MB of memory; 100 MB are allowed");
    for (int i = 0; i < 5; i++) {
      minute(1, 91);
    }
    assertThat(turns).as("not well within").containsExactly("3 slow");
    for (int i = 0; i < 3; i++) {
      minute(1, 90);
    }
    assertThat(turns).containsExactly("3 slow", "11 full");
    assertThat(pace.slowBecause()).isNull();
  }

  @Test
  void whyIsSaidInWords() {
    minutes(30, 29.6);
    assertThat(pace.slowBecause()).isEqualTo("it used 30 % of a processor core; 10 % are allowed");
  }

  @Test
  void aProcessKnowsWhatItUsed() {
    Spent spent = Spent.now();
    assertThat(spent.cpu()).isPositive();
    assertThat(spent.residentBytes()).isBetween(10 * MEGABYTE, 100_000 * MEGABYTE);
  }

  /** The kernel's own figure, of memory that is really there and really goes again. */
  @Test
  void memoryThatIsReallyTakenCountsAndIsGivenBack() {
    long before = Spent.now().residentBytes();
    long allowed = (before + 64 * MEGABYTE) * 10 / 9; // kept well with a tenth of it to spare
    Pace strict = new Pace(new Budget(1e9, allowed), Duration.ofMillis(MINUTE));
    try (Memory taken = new Memory(allowed - before + 64 * MEGABYTE)) {
      taken.clear();
      for (int minute = 1; minute <= 1 + Pace.OVER; minute++) {
        strict.look(Spent.now(), (long) minute * MINUTE);
      }
      assertThat(strict.slowBecause()).contains("MB of memory");
    }
    for (int minute = 10; minute < 10 + Pace.WITHIN; minute++) {
      strict.look(Spent.now(), (long) minute * MINUTE);
    }
    assertThat(strict.slowBecause()).isNull();
  }
}
