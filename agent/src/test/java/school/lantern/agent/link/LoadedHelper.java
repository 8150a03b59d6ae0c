package school.lantern.agent.link;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import school.lantern.agent.collector.Samples;
import school.lantern.agent.moment.MachineClock;

/**
 * A helper in a JVM of its own that hands observations over without pause, to be killed. How far it
 * came stands in a mapped file, which the kernel keeps when the process is killed.
 */
public final class LoadedHelper {
  /**
   * How far one life of it came.
   *
   * @param offered its last observation
   * @param acknowledged the last one that the service said it has on disk
   */
  public record Life(long offered, long acknowledged) {}

  private static final int OFFERED_AT = 0;
  private static final int ACKNOWLEDGED_AT = Long.BYTES;
  private static final int URGENT_EVERY = 5;

  /** Far from where it would give observations up: then nothing is lost but by the kill. */
  private static final int WAITING_MAX = Outbox.CAPACITY / 2;

  private LoadedHelper() {}

  public static void main(String[] arguments) throws Exception {
    Hello hello = new Hello(UUID.randomUUID(), ":8", ProcessHandle.current().pid());
    MappedByteBuffer marks = marks(Path.of(arguments[1]));
    try (ServiceLink link =
        ServiceLink.open(
            Path.of(arguments[0]),
            hello,
            MachineClock.ofThisMachine(),
            (policy, phrases) -> {},
            session -> {})) {
      long offered = 0;
      while (true) {
        if (link.waiting() < WAITING_MAX) {
          marks.putLong(OFFERED_AT, ++offered);
          String mark = mark(arguments[2], offered);
          link.offer(offered % URGENT_EVERY == 0 ? Samples.phrase(mark) : Samples.title(mark));
        }
        marks.putLong(ACKNOWLEDGED_AT, offered - link.waiting());
        TimeUnit.MILLISECONDS.sleep(4); // the pace of the load
      }
    }
  }

  /** What stands in the observation, so that it is known again. */
  public static String mark(String life, long number) {
    return life + "-" + number;
  }

  /** Starts one that writes down in {@code marks} how far it comes. */
  public static Process start(Path socket, Path marks, String life) throws IOException {
    return command(socket, marks, life).start();
  }

  /** The same, not started yet. */
  public static ProcessBuilder command(Path socket, Path marks, String life) {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LoadedHelper.class.getName(),
                socket.toString(),
                marks.toString(),
                life))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(marks.resolveSibling("helpers").toFile()));
  }

  /** Reads what a life wrote down. */
  public static Life read(Path marks) throws IOException {
    MappedByteBuffer written = marks(marks);
    return new Life(written.getLong(OFFERED_AT), written.getLong(ACKNOWLEDGED_AT));
  }

  private static MappedByteBuffer marks(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return channel.map(FileChannel.MapMode.READ_WRITE, 0, 2 * Long.BYTES);
    }
  }
}
