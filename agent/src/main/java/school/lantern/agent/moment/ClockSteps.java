package school.lantern.agent.moment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import school.lantern.model.Moment;

/**
 * Whether the machine slept, or its wall clock was set, between two readings. Pure: it is told the
 * readings.
 *
 * <pre>
 *   since boot  |  100  105 (sleeps for 60)  167  172       172 - 105 = 67
 *   awake       |  100  105                  107  112       112 - 105 =  7: it slept for 60
 *   wall        |  100  105                  167 3772       ahead of "since boot" by 3600: it was set
 * </pre>
 *
 * <p>A time server that slews moves all three alike. It never tells of a step that was none: what
 * could be a delay of the reader is taken for one, see {@link ClockReading}.
 */
public final class ClockSteps {
  /** Nobody shuts a computer for less. */
  static final Duration SHORTEST_SLEEP = Duration.ofSeconds(1);

  /** A leap second, or a time server's daily correction, moves nothing that anybody looks at. */
  static final Duration SHORTEST_STEP = Duration.ofSeconds(2);

  /** {@code /proc/uptime} tells hundredths of a second, cut off. */
  private static final long UPTIME_GRAIN_MILLIS = 10;

  /** How well the clocks of an earlier run are known: its two readings lay apart. */
  private static final long EARLIER_RUN_MILLIS = 1000;

  private @Nullable Apart asleep;
  private @Nullable Apart wall;
  private long lastUptimeMillis;

  /**
   * Takes up where an earlier run in the same boot ended: the wall clock may have been set since.
   */
  public void resume(Moment last) {
    long ahead = last.wall().toEpochMilli() - last.uptimeMillis();
    wall = new Apart(ahead - EARLIER_RUN_MILLIS, ahead + EARLIER_RUN_MILLIS);
    lastUptimeMillis = last.uptimeMillis();
  }

  /** What happened since the last reading. */
  public ClockStep read(ClockReading reading) {
    long uptimeLeast = reading.uptimeBeforeMillis();
    long uptimeMost = reading.now().uptimeMillis() + UPTIME_GRAIN_MILLIS;
    long awake = reading.awakeMillis();
    long told = reading.now().wall().toEpochMilli();
    Apart asleepNow = new Apart(uptimeLeast - awake - 1, uptimeMost - awake);
    Apart wallNow = new Apart(told - uptimeMost, told - uptimeLeast + 1);

    long slept = asleep == null ? 0 : asleep.stepTo(asleepNow, SHORTEST_SLEEP.toMillis());
    long set = wall == null ? 0 : wall.stepTo(wallNow, SHORTEST_STEP.toMillis());
    long within = Math.max(0, reading.now().uptimeMillis() - lastUptimeMillis);
    asleep = asleep == null || slept != 0 ? asleepNow : asleep.narrowedBy(asleepNow);
    wall = wall == null || set != 0 ? wallNow : wall.narrowedBy(wallNow);
    lastUptimeMillis = reading.now().uptimeMillis();
    return slept == 0 && set == 0
        ? ClockStep.NONE
        : new ClockStep(
            Duration.ofMillis(Math.max(0, slept)),
            Duration.ofMillis(set),
            Duration.ofMillis(within));
  }
}
