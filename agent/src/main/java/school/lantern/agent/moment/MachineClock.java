package school.lantern.agent.moment;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import school.lantern.agent.win32.Host;
import school.lantern.model.Moment;

/** Reads wall clock, time since boot, time awake, and which boot it is. */
public final class MachineClock {
  private final Clock wall;
  private final Counters counters;
  private final UUID boot;

  private MachineClock(Clock wall, Counters counters) {
    this.wall = wall;
    this.counters = counters;
    this.boot = counters.boot();
  }

  /** The clocks of this machine. */
  public static MachineClock ofThisMachine() {
    Counters counters = Host.isWindows() ? new OfWindows() : new KernelCounters(Path.of("/proc"));
    return new MachineClock(Clock.systemUTC(), counters);
  }

  /** As {@link #ofThisMachine()}, over another {@code /proc} and wall clock: for tests. */
  static MachineClock of(Clock wall, Path proc) {
    return new MachineClock(wall, new KernelCounters(proc));
  }

  public Moment now() {
    return new Moment(wallToTheMilli(), counters.uptimeMillis(), boot);
  }

  /** All clocks, in an order that shows how long the reading took. */
  public ClockReading reading() {
    long before = counters.uptimeMillis();
    long awakeMillis = counters.awakeMillis();
    return new ClockReading(now(), before, awakeMillis);
  }

  private Instant wallToTheMilli() {
    return wall.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
