package school.lantern.collector.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Boundaries of the drawing on {@link Supervision#gaps}, one line each. */
class SupervisionTest {
  private static final Duration NONE = Duration.ZERO;
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
  private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

  @Test
  void theBellBelongsToTheLesson() {
    assertThat(gaps(times("09:00-10:00"), times("09:00-10:00"), NONE, NONE)).isEqualTo(times());
    assertThat(gaps(times("09:00-10:01"), times("09:00-10:00"), NONE, NONE))
        .isEqualTo(times("10:00-10:01"));
    assertThat(gaps(times("08:59-10:00"), times("09:00-10:00"), NONE, NONE))
        .isEqualTo(times("08:59-09:00"));
  }

  @Test
  void lessonsBackToBackLeaveNoHole() {
    assertThat(gaps(times("09:00-11:00"), times("09:00-10:00", "10:00-11:00"), NONE, NONE))
        .isEqualTo(times());
  }

  @Test
  void timeIsLentAtTheEndOfSupervisionOnly() {
    IntervalSet lesson = times("09:00-10:00");
    assertThat(gaps(times("09:30-10:05"), lesson, FIVE_MINUTES, NONE)).isEqualTo(times());
    assertThat(gaps(times("09:30-10:06"), lesson, FIVE_MINUTES, NONE))
        .isEqualTo(times("10:05-10:06"));
    assertThat(gaps(times("08:56-09:30"), lesson, FIVE_MINUTES, NONE))
        .isEqualTo(times("08:56-09:00"));
  }

  @Test
  void lentTimeBridgesAShortChangeover() {
    assertThat(gaps(times("09:00-11:00"), times("09:00-10:00", "10:04-11:00"), FIVE_MINUTES, NONE))
        .isEqualTo(times());
    assertThat(gaps(times("09:00-11:00"), times("09:00-10:00", "10:06-11:00"), FIVE_MINUTES, NONE))
        .isEqualTo(times("10:05-10:06"));
  }

  @Test
  void aLogOnShortlyBeforeTheBellIsNoGap() {
    IntervalSet lesson = times("09:00-10:00");
    assertThat(gaps(times("08:59-09:30"), lesson, FIVE_MINUTES, TWO_MINUTES)).isEqualTo(times());
    assertThat(gaps(times("08:58-09:30"), lesson, FIVE_MINUTES, TWO_MINUTES))
        .isEqualTo(times("08:58-09:00"));
  }

  @Test
  void lentTimeCountsTowardsTheMinimum() {
    assertThat(gaps(times("09:30-10:06"), times("09:00-10:00"), FIVE_MINUTES, TWO_MINUTES))
        .isEqualTo(times("10:05-10:06"));
    assertThat(gaps(times("10:05-10:06"), times("09:00-10:00"), FIVE_MINUTES, TWO_MINUTES))
        .isEqualTo(times());
  }

  @Test
  void nothingUsedNothingMissing() {
    assertThat(gaps(times(), times("09:00-10:00"), NONE, NONE)).isEqualTo(times());
    assertThat(gaps(times("09:00-10:00"), times(), FIVE_MINUTES, NONE))
        .isEqualTo(times("09:00-10:00"));
  }

  @Test
  void badStretchesAreRefused() {
    assertThatThrownBy(() -> new Interval(Instant.EPOCH, Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new IntervalSet(List.of(interval("10:00-11:00"), interval("09:00-10:00"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static IntervalSet gaps(
      IntervalSet use, IntervalSet supervised, Duration grace, Duration minimum) {
    PupilDay pupil = new PupilDay("one", null, use, IntervalSet.EMPTY, PupilDay.Personal.NONE);
    return Supervision.gaps(List.of(pupil), supervised, new Tolerance(grace, minimum)).room();
  }

  private static IntervalSet times(String... stretches) {
    return IntervalSet.of(Arrays.stream(stretches).map(SupervisionTest::interval).toList());
  }

  private static Interval interval(String stretch) {
    String day = "2026-11-23T";
    return new Interval(
        Instant.parse(day + stretch.substring(0, 5) + ":00Z"),
        Instant.parse(day + stretch.substring(6) + ":00Z"));
  }
}
