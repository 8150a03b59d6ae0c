package school.lantern.agent.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import school.lantern.agent.moment.ClockReading;
import school.lantern.model.Moment;
import school.lantern.model.SessionChange.Change;
import school.lantern.model.SessionChange.Source;

/**
 * When the machine sleeps. Logind calls it out beforehand, if it is there and there is time; the
 * clocks tell it afterwards in any case.
 *
 * <pre>
 *   the machine     |  works   ........sleeps........  works
 *   logind          |       ^"I will"                ^"I did"
 *   next reading    |                                   ^ awake for 2 s, slept for 22 s
 *   told            |       S         (without logind) SW      S = SLEEP, W = WAKE
 *   told, as of     |       S  S                        W
 * </pre>
 *
 * <p>The clocks tell how long it slept, not when it fell asleep; the latest moment possible is
 * taken. So nothing that was seen before the sleep is dated into it, where it would look as if the
 * machine had been used all night. After an announcement it is told once more for the same reason:
 * between the announcement and the sleep a window may have come to the front.
 *
 * <p>No clock in here, as in {@link HelperWatch}.
 */
final class SleepWatch {
  /** Logind waits for programs that ask for it; Debian's unattended upgrades may take 30 s. */
  static final Duration STAYED_AWAKE = Duration.ofSeconds(60);

  /** What to tell of each open session. */
  record Turn(Moment at, Change change, Source source, boolean inferred) {}

  private boolean asleep;
  private long awakeMillisThen;

  /**
   * The clocks were read.
   *
   * @param slept how long it slept since the last reading, zero if it did not
   */
  List<Turn> read(ClockReading reading, Duration slept) {
    if (!slept.isZero()) {
      asleep = false;
      return List.of(
          new Turn(before(reading.now(), slept), Change.SLEEP, Source.CLOCK, true),
          new Turn(reading.now(), Change.WAKE, Source.CLOCK, true));
    }
    if (asleep && reading.awakeMillis() - awakeMillisThen >= STAYED_AWAKE.toMillis()) {
      asleep = false; // it was called off, and nobody said so
      return List.of(new Turn(reading.now(), Change.WAKE, Source.CLOCK, true));
    }
    return List.of();
  }

  /** Logind calls out that the machine will sleep now. */
  List<Turn> announced(ClockReading reading, Duration slept) {
    List<Turn> turns = new ArrayList<>(read(reading, slept));
    // The call may be heard only after the sleep that it announced: then all is told already.
    if (slept.isZero() && !asleep) {
      asleep = true;
      awakeMillisThen = reading.awakeMillis();
      turns.add(new Turn(reading.now(), Change.SLEEP, Source.LOGIND, false));
    }
    return turns;
  }

  /** Logind calls out that the machine slept, or that nothing came of it. */
  List<Turn> over(ClockReading reading, Duration slept) {
    List<Turn> turns = new ArrayList<>();
    if (!slept.isZero()) {
      turns.add(new Turn(before(reading.now(), slept), Change.SLEEP, Source.CLOCK, true));
    }
    if (asleep || !slept.isZero()) {
      asleep = false;
      turns.add(new Turn(reading.now(), Change.WAKE, Source.LOGIND, false));
    }
    return turns;
  }

  boolean isAsleep() {
    return asleep;
  }

  private static Moment before(Moment now, Duration slept) {
    long uptimeMillis = Math.max(0, now.uptimeMillis() - slept.toMillis());
    return new Moment(now.wall().minus(slept), uptimeMillis, now.boot());
  }
}
