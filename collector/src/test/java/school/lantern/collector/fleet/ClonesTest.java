package school.lantern.collector.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.collector.fleet.Clones.Verdict;

class ClonesTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void theFirstMachineOwnsTheKey() {
    assertThat(Clones.of(List.of(), "a", NINE)).isEqualTo(Verdict.OWNER);
    assertThat(Clones.of(List.of(owner("a", 0, 5)), "a", at(6))).isEqualTo(Verdict.OWNER);
  }

  @Test
  void anotherMarkAloneProvesNothing() {
    assertThat(Clones.of(List.of(owner("a", 0, 5)), "b", at(6))).isEqualTo(Verdict.WAITS);
    assertThat(Clones.of(List.of(owner("a", 0, 5), other("b", 6, 9)), "b", at(10)))
        .isEqualTo(Verdict.WAITS);
  }

  @Test
  void twoInTurnsAreTwoMachinesAndTheFirstKeepsTheKey() {
    List<Machine> known = List.of(owner("a", 0, 7), other("b", 6, 6));
    assertThat(Clones.of(known, "b", at(8))).isEqualTo(Verdict.COPY);
    assertThat(Clones.of(known, "a", at(8))).isEqualTo(Verdict.OWNER);
  }

  @Test
  void copiesOfAMachineThatIsNeverThereGetTheirOwnKeysToo() {
    List<Machine> known = List.of(owner("a", 0, 0), other("b", 5, 9), other("c", 7, 8));
    assertThat(Clones.of(known, "b", at(10))).isEqualTo(Verdict.COPY);
    assertThat(Clones.of(known, "c", at(10))).isEqualTo(Verdict.COPY);
  }

  @Test
  void aNewBoardTakesOverOnceTheOldMarkWasAwayForAWeek() {
    List<Machine> known = List.of(owner("a", 0, 5), other("b", 6, 9));
    Instant week = at(5).plus(Clones.TAKES_OVER_AFTER);
    assertThat(Clones.of(known, "b", week)).isEqualTo(Verdict.WAITS);
    assertThat(Clones.of(known, "b", week.plusMillis(1))).isEqualTo(Verdict.OWNER);
  }

  @Test
  void aMarkThatIsNewAfterEachBootIsNeverACopy() {
    List<Machine> known = List.of(owner("a", 0, 5), other("b", 6, 9), other("c", 10, 11));
    assertThat(Clones.of(known, "c", at(12))).isEqualTo(Verdict.WAITS);
    assertThat(Clones.of(known, "d", at(12))).isEqualTo(Verdict.WAITS);
  }

  @Test
  void aCopyStaysOne() {
    Machine copy = new Machine("b", false, at(6), at(6), true);
    assertThat(Clones.of(List.of(owner("a", 0, 5), copy), "b", at(90 * 1440)))
        .isEqualTo(Verdict.COPY);
  }

  private static Machine owner(String mark, int first, int last) {
    return new Machine(mark, true, at(first), at(last), false);
  }

  private static Machine other(String mark, int first, int last) {
    return new Machine(mark, false, at(first), at(last), false);
  }

  private static Instant at(int minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }
}
