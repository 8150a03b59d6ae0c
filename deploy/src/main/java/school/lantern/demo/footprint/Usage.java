package school.lantern.demo.footprint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What processes have used so far, as the kernel counts it.
 *
 * @param rssKilobytes memory in use, shared pages counted in each process
 * @param pssKilobytes memory in use, shared pages divided among those who share them
 * @param cpuTicks time on a processor, 100 to the second
 * @param wakeUps how often a thread went to sleep by itself, and so was woken
 */
record Usage(long rssKilobytes, long pssKilobytes, long cpuTicks, long wakeUps) {
  private static final int TIME_IN_USER_MODE = 11; // after the name in parentheses
  private static final int TIME_IN_KERNEL = 12;

  /** Of a process and all that it started. */
  static Usage of(ProcessHandle process) throws IOException {
    Usage sum = new Usage(0, 0, 0, 0);
    for (ProcessHandle each : Stream.concat(Stream.of(process), process.descendants()).toList()) {
      sum = sum.plus(ofOne(Path.of("/proc", Long.toString(each.pid()))));
    }
    return sum;
  }

  private static Usage ofOne(Path process) throws IOException {
    try {
      List<String> memory = Files.readAllLines(process.resolve("smaps_rollup"));
      String stat = Files.readString(process.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return new Usage(
          number(memory, "Rss:"),
          number(memory, "Pss:"),
          Long.parseLong(fields[TIME_IN_USER_MODE]) + Long.parseLong(fields[TIME_IN_KERNEL]),
          wakeUps(process));
    } catch (NoSuchFileException ended) {
      return new Usage(0, 0, 0, 0);
    }
  }

  private static long wakeUps(Path process) throws IOException {
    long sum = 0;
    List<Path> threads;
    try (Stream<Path> tasks = Files.list(process.resolve("task"))) {
      threads = tasks.toList();
    }
    for (Path thread : threads) {
      try {
        sum += number(Files.readAllLines(thread.resolve("status")), "voluntary_ctxt_switches:");
      } catch (NoSuchFileException ended) {
        // what it did is lost; it is one of many
      }
    }
    return sum;
  }

  private static long number(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }

  Usage plus(Usage other) {
    return new Usage(
        rssKilobytes + other.rssKilobytes,
        pssKilobytes + other.pssKilobytes,
        cpuTicks + other.cpuTicks,
        wakeUps + other.wakeUps);
  }
}
