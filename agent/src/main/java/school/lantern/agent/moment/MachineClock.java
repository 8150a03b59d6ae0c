package school.lantern.agent.moment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import school.lantern.model.Moment;

/**
 * Reads wall clock, time since boot, time awake, and which boot it is.
 *
 * <p>The time since boot comes from the kernel's own counter, which goes on while the machine is
 * suspended; the JVM's {@link System#nanoTime()} stops then.
 */
public final class MachineClock {
  private static final int MILLIS_PER_SECOND = 1000;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final Clock wall;
  private final Path uptime;
  private final UUID boot;

  private MachineClock(Clock wall, Path proc) {
    this.wall = wall;
    this.uptime = proc.resolve("uptime");
    this.boot = UUID.fromString(read(proc.resolve("sys/kernel/random/boot_id")));
  }

  /** The clocks of this machine. */
  public static MachineClock ofThisMachine() {
    return new MachineClock(Clock.systemUTC(), Path.of("/proc"));
  }

  /** As {@link #ofThisMachine()}, over another {@code /proc} and wall clock: for tests. */
  static MachineClock of(Clock wall, Path proc) {
    return new MachineClock(wall, proc);
  }

  public Moment now() {
    return new Moment(wallToTheMilli(), uptimeMillis(), boot);
  }

  /** All clocks, in an order that shows how long the reading took. */
  public ClockReading reading() {
    long before = uptimeMillis();
    long awakeMillis = Math.floorDiv(System.nanoTime(), NANOS_PER_MILLI);
    return new ClockReading(now(), before, awakeMillis);
  }

  private Instant wallToTheMilli() {
    return wall.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private long uptimeMillis() {
    String seconds = read(uptime).split(" ", 2)[0];
    return Math.round(Double.parseDouble(seconds) * MILLIS_PER_SECOND);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The kernel does not tell " + file, unreadable);
    }
  }
}
