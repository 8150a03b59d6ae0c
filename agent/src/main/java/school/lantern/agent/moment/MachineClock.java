package school.lantern.agent.moment;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import school.lantern.agent.win32.Host;
import school.lantern.model.Moment;

/** Reads wall clock, time since boot, time awake, and which boot it is. */
public final class MachineClock {
  private final Counters counters;
  private final UUID boot;

  private MachineClock(Counters counters) {
    this.counters = counters;
    this.boot = counters.boot();
  }

  /** The clocks of this machine. */
  public static MachineClock ofThisMachine() {
    return new MachineClock(
        Host.isWindows() ? new OfWindows() : new KernelCounters(Path.of("/proc")));
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

  private static Instant wallToTheMilli() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
