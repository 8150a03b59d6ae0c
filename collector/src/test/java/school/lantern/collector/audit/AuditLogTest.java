package school.lantern.collector.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import school.lantern.collector.platform.Database;

/** The chain, on a real database: what was changed or removed shows. */
@QuarkusTest
class AuditLogTest {
  @Inject AuditLog log;
  @Inject AuditStore store;
  @Inject Database database;

  @Test
  void changedEntryShowsAndTheOriginalMendsIt() {
    long seq = append("changed");

    rewrite(seq, "somebody.else@school.example");
    assertThat(log.firstBroken()).hasValue(seq);

    rewrite(seq, "test@school.example");
    assertThat(log.firstBroken()).isEmpty();
  }

  @Test
  void missingEntryShows() {
    long seq = append("to be removed");
    append("after it");

    assertThatThrownBy(
            () ->
                database.write(
                    () -> {
                      AuditEntity.deleteById(seq);
                      AuditEntity.flush();
                      assertThat(log.firstBroken()).hasValue(seq + 1);
                      throw new IllegalStateException("put it back");
                    }))
        .hasStackTraceContaining("put it back");
    assertThat(log.firstBroken()).isEmpty();
  }

  @Test
  void entryIsGoneWithTheActionThatFailed() {
    long before = store.count();

    assertThatThrownBy(
            () ->
                database.write(
                    () -> {
                      log.record("test@school.example", "test.failed", "x");
                      throw new IllegalStateException("the action failed");
                    }))
        .hasStackTraceContaining("the action failed");

    assertThat(store.count()).isEqualTo(before);
  }

  @Test
  void entriesOfManyAtOnceStillChain() {
    List<Thread> writers =
        IntStream.range(0, 8)
            .mapToObj(
                writer ->
                    Thread.ofVirtual()
                        .start(() -> IntStream.range(0, 10).forEach(n -> append("at once"))))
            .toList();
    writers.forEach(AuditLogTest::join);

    assertThat(log.firstBroken()).isEmpty();
  }

  private long append(String subject) {
    return database.write(
        () -> {
          log.record("test@school.example", "test.done", subject);
          return store.latest(0, 1).getFirst().seq();
        });
  }

  private void rewrite(long seq, String actor) {
    database.write(
        () -> {
          AuditEntity.update("actor = ?1 where seq = ?2", actor, seq);
        });
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
