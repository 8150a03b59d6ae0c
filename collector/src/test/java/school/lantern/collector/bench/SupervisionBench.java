package school.lantern.collector.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * A school year's supervision from scratch: the engine against the same question in SQL. Run by
 * {@code deploy/bench supervision}; no part of the suite, since it says how long things take.
 */
class SupervisionBench {
  private static final Duration GRACE = Duration.ofMinutes(5);
  private static final Duration MINIMUM = Duration.ofMinutes(2);
  private static final int ROUNDS = 5;

  private final SchoolYear year = SchoolYear.full();

  @Test
  void aYearFromScratch() throws Exception {
    List<EngineAnswer> prepared = year.roomDays().map(EngineAnswer::prepare).toList();
    long intervals = year.roomDays().mapToLong(YearRoomDay::intervals).sum();
    say(
        "A school year: %,d room-days, %,d sessions and windows"
            .formatted(prepared.size(), intervals));
    try (EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("work_mem", "256MB")
                .start();
        Connection connection = server.getPostgresDatabase().getConnection()) {
      MultirangeReference reference = new MultirangeReference(connection);
      reference.load(year);
      Measured<List<RoomDayAnswer>> sql =
          measured("PostgreSQL", () -> reference.answer(GRACE, MINIMUM));
      Measured<List<EngineAnswer.Result>> engine =
          measured(
              "The engine",
              () -> prepared.stream().map(each -> each.compute(GRACE, MINIMUM)).toList());
      say("The engine is %.1f times as fast, on one thread".formatted(ratio(sql, engine)));
      assertSame(sql.answer(), engine.answer());
    }
  }

  private record Measured<T>(T answer, Duration median) {}

  private static <T> Measured<T> measured(String who, Callable<T> work) throws Exception {
    List<Duration> times = new ArrayList<>();
    T answer = work.call(); // warms caches and compilers
    for (int round = 0; round < ROUNDS; round++) {
      long from = System.nanoTime();
      answer = work.call();
      times.add(Duration.ofNanos(System.nanoTime() - from));
    }
    times.sort(Comparator.naturalOrder());
    Duration median = times.get(ROUNDS / 2);
    say(
        "%-24s median %,d ms (%,d to %,d)"
            .formatted(
                who, median.toMillis(), times.getFirst().toMillis(), times.getLast().toMillis()));
    return new Measured<>(answer, median);
  }

  private static double ratio(Measured<?> reference, Measured<?> ours) {
    return (double) reference.median().toNanos() / ours.median().toNanos();
  }

  private static void assertSame(List<RoomDayAnswer> sql, List<EngineAnswer.Result> engine) {
    Comparator<RoomDayAnswer> order =
        Comparator.comparing((RoomDayAnswer answer) -> answer.key().day())
            .thenComparingInt(answer -> answer.key().room());
    List<RoomDayAnswer> ours =
        engine.stream()
            .map(EngineAnswer.Result::said)
            .filter(answer -> !answer.cells().isEmpty())
            .sorted(order)
            .toList();
    List<RoomDayAnswer> theirs = sql.stream().map(SupervisionBench::sorted).sorted(order).toList();
    for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
      assertThat(ours.get(i)).isEqualTo(theirs.get(i));
    }
    assertThat(ours).hasSameSizeAs(theirs);
    say("Both answers are the same: %,d room-days, %,d gaps".formatted(ours.size(), gaps(ours)));
  }

  private static long gaps(List<RoomDayAnswer> answers) {
    return answers.stream().mapToLong(answer -> answer.gaps().size()).sum();
  }

  /** Databases sort text by their own rules. */
  private static RoomDayAnswer sorted(RoomDayAnswer answer) {
    return new RoomDayAnswer(
        answer.key(),
        answer.gaps(),
        answer.cells().stream()
            .sorted(Comparator.comparing(cell -> cell.period() + "/" + cell.year()))
            .toList());
  }

  private static void say(String sentence) {
    System.out.println(sentence);
  }
}
