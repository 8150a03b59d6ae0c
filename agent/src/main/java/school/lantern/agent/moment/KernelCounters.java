package school.lantern.agent.moment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Linux' own counters, in {@code /proc}: its time since boot goes on while the machine is
 * suspended; the JVM's {@link System#nanoTime()} stops then.
 */
record KernelCounters(Path proc) implements Counters {
  private static final int MILLIS_PER_SECOND = 1000;
  private static final long NANOS_PER_MILLI = 1_000_000;

  @Override
  public long uptimeMillis() {
    String seconds = read("uptime").split(" ", 2)[0];
    return Math.round(Double.parseDouble(seconds) * MILLIS_PER_SECOND);
  }

  @Override
  public long awakeMillis() {
    return Math.floorDiv(System.nanoTime(), NANOS_PER_MILLI);
  }

  @Override
  public UUID boot() {
    return UUID.fromString(read("sys/kernel/random/boot_id"));
  }

  private String read(String name) {
    Path file = proc.resolve(name);
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The kernel does not tell " + file, unreadable);
    }
  }
}
