package school.lantern.detect.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import school.lantern.detect.CompiledPolicy;
import school.lantern.detect.PhraseCursor;
import school.lantern.detect.PhraseMatcher;

/** One engine on the whole text, and key by key. {@link PhrasesBench} runs it. */
@State(Scope.Benchmark)
public class PhraseBench {
  static final String READING = "bench.reading";
  static final String ORDINARY = "bench.ordinary";

  /** What a program must look at again at each key when its engine has no stream. */
  private static final int TAIL_CHARS = 82;

  @Param("LANTERN")
  public Engine engine = Engine.LANTERN;

  private Searcher searcher = Searcher.NONE;
  private PhraseCursor cursor = nothing();
  private String text = "";
  private int at;

  private static PhraseCursor nothing() {
    return PhraseMatcher.of(
            CompiledPolicy.of(
                LanternSearcher.compiled(
                    java.util.List.of(),
                    school.lantern.detect.PhraseMode.EXACT,
                    java.util.List.of())))
        .cursor();
  }

  @Setup
  public void build() throws IOException {
    BenchText all =
        BenchText.of(
            Path.of(System.getProperty(READING, "")), Path.of(System.getProperty(ORDINARY, "")));
    text = engine.text(all);
    searcher = engine.build(all);
    if (searcher instanceof LanternSearcher lantern) {
      cursor = lantern.matcher().cursor();
    }
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  public int batch() {
    return searcher.count(text);
  }

  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public Object key() {
    at = at + 1 < text.length() ? at + 1 : 0;
    if (engine.isReference()) {
      return searcher.count(text.substring(Math.max(0, at - TAIL_CHARS), at));
    }
    return cursor.type(text.charAt(at));
  }
}
