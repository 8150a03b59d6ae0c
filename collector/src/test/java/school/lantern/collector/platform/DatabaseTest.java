package school.lantern.collector.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseTest {
  @Inject Database database;

  @Test
  void writingInsideReadingIsRefused() {
    assertThatThrownBy(() -> database.read(() -> database.write(() -> 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cannot write");
  }

  @Test
  void aTransactionThatBeganElsewhereIsRefused() {
    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> database.write(() -> {})))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("begin in Database");
  }

  @Test
  void afterwardsComesAfterTheOutermostCommitAndMayWriteAgain() {
    List<String> order = new ArrayList<>();
    database.write(
        () -> {
          database.write(
              () -> database.afterCommit(() -> database.write(() -> order.add("after"))));
          order.add("inside");
        });

    assertThat(order).containsExactly("inside", "after");
  }

  @Test
  void nothingComesAfterARollback() {
    List<String> order = new ArrayList<>();
    assertThatThrownBy(
            () ->
                database.write(
                    () -> {
                      database.afterCommit(() -> order.add("after"));
                      throw new IllegalArgumentException("on purpose");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(order).isEmpty();
  }

  @Test
  void readersDoNotWaitForTheWriter() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch read = new CountDownLatch(1);
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Boolean> writer =
          thread.submit(
              () ->
                  database.write(
                      () -> {
                        writing.countDown();
                        return awaited(read);
                      }));
      assertThat(writing.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(database.read(() -> 42)).isEqualTo(42);
      read.countDown();
      assertThat(writer.get()).isTrue();
    }
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
