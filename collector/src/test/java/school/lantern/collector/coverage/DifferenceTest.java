package school.lantern.collector.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.collector.coverage.Difference.Fate;
import school.lantern.collector.ledger.KnownGap;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.UnsupervisedStretch;

class DifferenceTest {
  @Test
  void aGapIsGoneShorterAsBeforeLongerOrNew() {
    assertThat(fates(List.of(gap("12:00", "12:30")), List.of())).containsExactly(Fate.GONE);
    assertThat(fates(List.of(gap("12:00", "12:30")), List.of(gap("12:20", "12:30"))))
        .containsExactly(Fate.SHORTER);
    assertThat(fates(List.of(gap("12:00", "12:30")), List.of(gap("12:00", "12:30"))))
        .containsExactly(Fate.LEFT);
    assertThat(fates(List.of(gap("12:00", "12:30")), List.of(gap("11:00", "12:30"))))
        .containsExactly(Fate.LONGER);
    assertThat(fates(List.of(), List.of(gap("12:00", "12:30")))).containsExactly(Fate.NEW);
  }

  @Test
  void aGapThatFallsInTwoIsOneLine() {
    Difference difference =
        Difference.of(
            List.of(gap("12:00", "13:00")), List.of(gap("12:00", "12:10"), gap("12:50", "13:00")));
    assertThat(difference.lines()).hasSize(1);
    assertThat(difference.after()).isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void noTimeIsCountedTwice() {
    Difference difference =
        Difference.of(
            List.of(gap("12:00", "12:20"), gap("12:40", "13:00")), List.of(gap("12:00", "13:00")));
    assertThat(difference.before()).isEqualTo(Duration.ofMinutes(40));
    assertThat(difference.after()).isEqualTo(Duration.ofMinutes(60));
  }

  @Test
  void whatTouchesDoesNotMeet() {
    assertThat(fates(List.of(gap("12:00", "12:30")), List.of(gap("12:30", "12:40"))))
        .containsExactly(Fate.GONE, Fate.NEW);
  }

  private static List<Fate> fates(List<KnownGap> before, List<KnownGap> after) {
    return Difference.of(before, after).lines().stream().map(Difference.Line::fate).toList();
  }

  private static KnownGap gap(String from, String until) {
    Instant start = Instant.parse("2026-11-23T" + from + ":00Z");
    Instant end = Instant.parse("2026-11-23T" + until + ":00Z");
    return new KnownGap(
        new Scope("main", "LIB", LocalDate.of(2026, 11, 23)),
        new UnsupervisedStretch(start, end, Duration.between(start, end), Duration.ZERO, 1));
  }
}
