package school.lantern.detect.bench;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import school.lantern.detect.PhraseMode;
import school.lantern.detect.bench.Searcher.Place;

/**
 * Runs all engines: first whether they find the same, then how fast, then how large.
 *
 * <p>Arguments: the reading, the ordinary words, and perhaps the names of the engines to measure.
 */
public final class PhrasesBench {
  private PhrasesBench() {}

  public static void main(String[] arguments) throws Exception {
    Path reading = Path.of(arguments[0]);
    Path ordinary = Path.of(arguments[1]);
    List<Engine> engines =
        arguments.length == 2
            ? List.of(Engine.values())
            : List.of(arguments).subList(2, arguments.length).stream()
                .map(Engine::valueOf)
                .toList();
    BenchText text = BenchText.of(reading, ordinary);
    say(
        "%,d characters of %s, %,d phrases"
            .formatted(text.plain().length(), reading, text.phrases().size()));
    checkAnswers(text);
    Map<Engine, Measured> measured = measure(text, engines, reading, ordinary);
    Map<Engine, Weighed> weighed = new EnumMap<>(Engine.class);
    for (Engine engine : engines) {
      weighed.put(engine, Weighed.inItsOwnJvm(engine, reading, ordinary));
    }
    print(measured, weighed);
    loading(text);
  }

  /**
   * All engines find the same places, as far as they mean the same: a regular expression tells only
   * the longest of those that begin together.
   */
  private static void checkAnswers(BenchText text) {
    Map<Engine, Set<Place>> answers = new EnumMap<>(Engine.class);
    for (Engine engine : Engine.values()) {
      answers.put(engine, new HashSet<>(engine.build(text).places(text.plain())));
    }
    Set<Place> expected = answers.getOrDefault(Engine.HANKCS, Set.of());
    Map<Integer, Place> longest = new HashMap<>();
    expected.forEach(
        place -> longest.merge(place.start(), place, (a, b) -> a.end() > b.end() ? a : b));
    answers.forEach(
        (engine, found) -> {
          Set<Place> wanted = engine == Engine.REGEX ? Set.copyOf(longest.values()) : expected;
          if (!found.equals(wanted)) {
            throw new IllegalStateException(
                engine + " finds " + found.size() + " places, not the same " + wanted.size());
          }
        });
    say("All find the same %,d places of phrases as written".formatted(expected.size()));
  }

  /**
   * What JMH measured.
   *
   * @param charsPerSecond of the batch
   * @param key nanoseconds for one key, by percentile
   */
  private record Measured(double charsPerSecond, Statistics key) {}

  private static Map<Engine, Measured> measure(
      BenchText text, List<Engine> engines, Path reading, Path ordinary) throws Exception {
    Options options =
        new OptionsBuilder()
            .include(PhraseBench.class.getName() + "\\..*")
            .param("engine", engines.stream().map(Enum::name).toArray(String[]::new))
            .forks(1)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(4)
            .measurementTime(TimeValue.seconds(2))
            .jvmArgs(
                "-Xmx2g",
                Weighed.ALLOWED,
                "-D" + PhraseBench.READING + "=" + reading,
                "-D" + PhraseBench.ORDINARY + "=" + ordinary)
            .verbosity(VerboseMode.SILENT)
            .build();
    Collection<RunResult> runs = new Runner(options).run();
    Map<Engine, Double> batch = new EnumMap<>(Engine.class);
    Map<Engine, Statistics> keys = new EnumMap<>(Engine.class);
    for (RunResult run : runs) {
      Engine engine = Engine.valueOf(run.getParams().getParam("engine"));
      Result<?> result = run.getPrimaryResult();
      if (run.getParams().getBenchmark().endsWith("batch")) {
        batch.put(engine, result.getScore() * engine.text(text).length());
      } else {
        keys.put(engine, result.getStatistics());
      }
    }
    Map<Engine, Measured> measured = new EnumMap<>(Engine.class);
    batch.forEach(
        (engine, chars) -> {
          Statistics key = keys.get(engine);
          if (key != null) {
            measured.put(engine, new Measured(chars, key));
          }
        });
    return measured;
  }

  private static void print(Map<Engine, Measured> measured, Map<Engine, Weighed> weighed) {
    say("");
    say(
        "%-42s %10s %8s %10s %9s %9s %9s %9s"
            .formatted(
                "", "M char/s", "ratio", "heap MB", "build ms", "key p50", "p99", "p99.9 ns"));
    double first = charsPerSecond(measured, Engine.LANTERN);
    measured.forEach(
        (engine, one) -> {
          Weighed weight = weighed.getOrDefault(engine, Weighed.NOTHING);
          say(
              "%-42s %10.2f %8.2f %10.1f %9d %9.0f %9.0f %9.0f"
                  .formatted(
                      engine.title(),
                      one.charsPerSecond() / 1e6,
                      first / one.charsPerSecond(),
                      weight.heapBytes() / 1e6,
                      weight.buildMillis(),
                      one.key().getPercentile(50),
                      one.key().getPercentile(99),
                      one.key().getPercentile(99.9)));
        });
    say("");
    say(
        "ratio: how many times as fast as this engine Lantern is, all disguises on, text as written");
    say(
        "heap: the built structure; with Lantern one stream, its policy is a file outside the heap, see below");
    say("key: Lantern is given one character; the others, which have no stream, the last 82 again");
  }

  private static double charsPerSecond(Map<Engine, Measured> measured, Engine engine) {
    Measured one = measured.get(engine);
    return one == null ? Double.NaN : one.charsPerSecond();
  }

  private static void loading(BenchText text) throws Exception {
    ByteBuffer compiled =
        LanternSearcher.compiled(text.phrases(), PhraseMode.STANDARD, text.ordinary());
    Path file = Files.createTempFile("lantern-policy", ".bin");
    try {
      byte[] bytes = new byte[compiled.remaining()];
      compiled.duplicate().get(bytes);
      Files.write(file, bytes);
      say("");
      say(
          "The compiled policy has %.1f MB. In a fresh JVM with -Xmx16m:"
              .formatted(bytes.length / 1e6));
      say(LoadOnce.inFreshJvms(file));
    } finally {
      Files.delete(file);
    }
  }

  private static void say(String sentence) {
    System.out.println(sentence);
  }
}
