package school.lantern.agent.moment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Linux' own counters, in {@code /proc}: its time since boot goes on while the machine is
 * suspended; the JVM's {@link System#nanoTime()} stops then.
 *
 * <p>The clock is read several times a second: its file stays open, and no text is made of it.
 */
final class KernelCounters implements Counters {
  private static final int MILLIS_PER_SECOND = 1000;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final int LINE_BYTES_MAX = 64; // "350735.47 234388.90"

  private final Path proc;
  private final RandomAccessFile uptime;
  private final byte[] line = new byte[LINE_BYTES_MAX];

  /**
   * Opens them.
   *
   * @throws UncheckedIOException if the kernel does not tell the time since boot
   */
  KernelCounters(Path proc) {
    this.proc = proc;
    Path file = proc.resolve("uptime");
    try {
      this.uptime = new RandomAccessFile(file.toFile(), "r");
    } catch (IOException untold) {
      throw untold(file, untold);
    }
  }

  @Override
  public synchronized long uptimeMillis() {
    try {
      uptime.seek(0);
      int length = uptime.read(line);
      if (length <= 0) {
        throw new IOException("it is empty");
      }
      return millis(line, length);
    } catch (IOException unreadable) {
      throw untold(proc.resolve("uptime"), unreadable);
    }
  }

  /**
   * Of seconds with decimals, as far as a blank.
   *
   * @throws IOException if they are none
   */
  private static long millis(byte[] line, int length) throws IOException {
    long millis = 0;
    int unit = MILLIS_PER_SECOND; // what the next digit counts
    boolean decimals = false;
    for (int i = 0; i < length && line[i] != ' '; i++) {
      int digit = line[i] - '0';
      if (line[i] == '.') {
        decimals = true;
      } else if (digit < 0 || digit > 9) {
        throw new IOException("character " + line[i] + " in a time");
      } else if (decimals) {
        unit /= 10;
        millis += (long) digit * unit;
      } else {
        millis = 10 * millis + (long) digit * unit;
      }
    }
    return millis;
  }

  @Override
  public long awakeMillis() {
    return Math.floorDiv(System.nanoTime(), NANOS_PER_MILLI);
  }

  @Override
  public UUID boot() {
    Path file = proc.resolve("sys/kernel/random/boot_id");
    try {
      return UUID.fromString(Files.readString(file).strip());
    } catch (IOException unreadable) {
      throw untold(file, unreadable);
    }
  }

  private static UncheckedIOException untold(Path file, IOException why) {
    return new UncheckedIOException("The kernel does not tell " + file, why);
  }
}
