package school.lantern.detect.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jol.info.GraphLayout;

/**
 * How large an engine is.
 *
 * @param heapBytes of all objects that it is made of; a file outside the heap is not among them
 * @param buildMillis how long building took, in a JVM that had not done it before
 */
record Weighed(long heapBytes, long buildMillis) {
  /** JOL looks at objects in a way that newer JDKs warn of. */
  static final String ALLOWED = "--sun-misc-unsafe-memory-access=allow";

  static final Weighed NOTHING = new Weighed(0, 0);

  /** Builds the engine in a JVM of its own, which no other has warmed. */
  static Weighed inItsOwnJvm(Engine engine, Path reading, Path ordinary)
      throws IOException, InterruptedException {
    String said =
        Jvm.run(
            List.of("-Xmx3g", "-Djol.magicFieldOffset=true", ALLOWED),
            System.getProperty("java.class.path"),
            Weighed.class,
            List.of(engine.name(), reading.toString(), ordinary.toString()));
    String[] lines = said.strip().split("\n", -1); // JOL has something to say first
    String[] numbers = lines[lines.length - 1].split(" ", -1);
    return new Weighed(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
  }

  public static void main(String[] arguments) throws IOException {
    BenchText text = BenchText.of(Path.of(arguments[1]), Path.of(arguments[2]));
    Engine engine = Engine.valueOf(arguments[0]);
    long from = System.nanoTime();
    Searcher searcher = engine.build(text);
    long millis = (System.nanoTime() - from) / 1_000_000;
    Object[] all =
        searcher instanceof LanternSearcher lantern
            ? new Object[] {lantern, lantern.matcher().cursor()}
            : new Object[] {searcher};
    System.out.println(GraphLayout.parseInstance(all).totalSize() + " " + millis);
  }
}
