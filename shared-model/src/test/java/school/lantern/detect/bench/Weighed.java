package school.lantern.detect.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How large an engine is.
 *
 * @param heapBytes that are in use more than before it was built
 * @param buildMillis how long building took, in a JVM that had not done it before
 */
record Weighed(long heapBytes, long buildMillis) {
  static final Weighed NOTHING = new Weighed(0, 0);

  /** Builds the engine in a JVM of its own, so that nothing else is weighed with it. */
  static Weighed inItsOwnJvm(Engine engine, Path reading, Path ordinary)
      throws IOException, InterruptedException {
    String said =
        Jvm.run(
            List.of("-Xmx3g", "-XX:+UseSerialGC"),
            System.getProperty("java.class.path"),
            Weighed.class,
            List.of(engine.name(), reading.toString(), ordinary.toString()));
    String[] numbers = said.strip().split(" ", -1);
    return new Weighed(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
  }

  public static void main(String[] arguments) throws IOException {
    BenchText text = BenchText.of(Path.of(arguments[1]), Path.of(arguments[2]));
    Engine engine = Engine.valueOf(arguments[0]);
    long before = Jvm.usedHeapBytes();
    long from = System.nanoTime();
    Searcher searcher = engine.build(text);
    long millis = (System.nanoTime() - from) / 1_000_000;
    long after = Jvm.usedHeapBytes();
    System.out.println((after - before) + " " + millis);
    // Asked something, so that it is still there when it is weighed.
    if (searcher.count("") > 0 || text.phrases().isEmpty()) {
      throw new IllegalStateException("a phrase in nothing");
    }
  }
}
