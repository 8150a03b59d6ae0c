package school.lantern.detect.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.detect.CompiledPolicy;
import school.lantern.detect.PhraseCursor;
import school.lantern.detect.PhraseMatcher;

/**
 * Reads a compiled policy into memory outside the heap, as it arrives in a desktop helper that
 * starts, and looks for the first phrase.
 */
final class LoadOnce {
  private static final int JVMS = 11;

  private LoadOnce() {}

  static String inFreshJvms(Path file)
      throws IOException, InterruptedException, URISyntaxException {
    List<Long> micros = new ArrayList<>();
    long heapBytes = 0;
    for (int jvm = 0; jvm < JVMS; jvm++) {
      String[] numbers =
          Jvm.run(
                  List.of("-Xmx16m", "-XX:+UseSerialGC"),
                  classPath(),
                  LoadOnce.class,
                  List.of(file.toString()))
              .strip()
              .split(" ", -1);
      micros.add(Long.valueOf(numbers[0]));
      heapBytes = Math.max(heapBytes, Long.parseLong(numbers[1]));
    }
    List<Long> sorted = micros.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "loads in %.1f ms (%.1f to %.1f in %d JVMs), holds %.2f MB of heap",
        sorted.get(JVMS / 2) / 1e3,
        sorted.get(0) / 1e3,
        sorted.get(JVMS - 1) / 1e3,
        JVMS,
        heapBytes / 1e6);
  }

  /** The engine and this, nothing else: a class path of fifty jars is no agent's. */
  private static String classPath() throws URISyntaxException {
    return Stream.of(CompiledPolicy.class, LoadOnce.class)
        .map(some -> some.getProtectionDomain().getCodeSource().getLocation().getPath())
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  public static void main(String[] arguments) throws IOException {
    long before = Jvm.usedHeapBytes();
    long from = System.nanoTime();
    PhraseCursor cursor;
    try (FileChannel file = FileChannel.open(Path.of(arguments[0]))) {
      ByteBuffer policy = ByteBuffer.allocateDirect((int) file.size());
      while (policy.hasRemaining() && file.read(policy) >= 0) {}
      cursor = PhraseMatcher.of(CompiledPolicy.of(policy.flip())).cursor();
    }
    "Hello world k1ll ".codePoints().forEach(cursor::type);
    long micros = (System.nanoTime() - from) / 1_000;
    long after = Jvm.usedHeapBytes();
    System.out.println(micros + " " + (after - before));
    cursor.forget(); // still there when it was weighed
  }
}
