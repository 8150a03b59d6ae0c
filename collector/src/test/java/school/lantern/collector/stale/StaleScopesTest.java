package school.lantern.collector.stale;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.platform.Database;

/** Each test works in a century of its own, where nothing else is ever due. */
@QuarkusTest
class StaleScopesTest {
  @Inject StaleScopes stale;
  @Inject Database database;
  @Inject Scheduler timer;

  /** The collector's own worker would take what these tests mark. */
  @BeforeEach
  void alone() {
    timer.pause();
  }

  @AfterEach
  void together() {
    timer.resume();
  }

  @Test
  void aScopeIsClaimedOnceUntilItIsDone() {
    Instant now = Instant.parse("1901-01-01T09:00:00Z");
    Scope scope = scope("once");
    stale.mark(List.of(scope), now);

    List<Claim> first = stale.claim(now, 10);
    assertThat(first).extracting(Claim::scope).containsExactly(scope);
    assertThat(stale.claim(now, 10)).isEmpty();

    stale.done(first.getFirst(), null);
    assertThat(stale.claim(now.plus(Claim.HELD_FOR), 10)).isEmpty();
  }

  @Test
  void aMarkDuringTheWorkKeepsItStale() {
    Instant now = Instant.parse("1902-01-01T09:00:00Z");
    Scope scope = scope("during");
    stale.mark(List.of(scope), now);
    Claim claim = stale.claim(now, 10).getFirst();
    stale.mark(List.of(scope), now.plusSeconds(1));

    stale.done(claim, now.plusSeconds(3600));

    Claim again = stale.claim(now.plusSeconds(1), 10).getFirst();
    assertThat(again.scope()).isEqualTo(scope);
    stale.done(again, null);
  }

  @Test
  void timeAloneMayMakeItDue() {
    Instant now = Instant.parse("1903-01-01T09:00:00Z");
    Scope scope = scope("timer");
    stale.mark(List.of(scope), now);
    stale.done(stale.claim(now, 10).getFirst(), now.plusSeconds(60));

    assertThat(stale.claim(now.plusSeconds(59), 10)).isEmpty();
    stale.mark(List.of(scope), now.plusSeconds(90)); // the earlier time wins
    Claim due = stale.claim(now.plusSeconds(60), 10).getFirst();
    assertThat(due.scope()).isEqualTo(scope);
    stale.done(due, null);
  }

  @Test
  void aClaimThatRanOutChangesNothing() {
    Instant now = Instant.parse("1904-01-01T09:00:00Z");
    Scope scope = scope("crashed");
    stale.mark(List.of(scope), now);
    Claim lost = stale.claim(now, 10).getFirst();
    Instant later = now.plus(Claim.HELD_FOR);
    Claim second = stale.claim(later, 10).getFirst();

    stale.done(lost, null);

    assertThat(second.scope()).isEqualTo(scope);
    assertThat(stale.claim(later, 10)).isEmpty(); // the second one still holds it
    Instant muchLater = later.plus(Claim.HELD_FOR);
    Claim third = stale.claim(muchLater, 10).getFirst(); // and it is not off the queue
    stale.done(third, null);
  }

  @Test
  void whatIsRolledBackMarksNothing() {
    Instant now = Instant.parse("1905-01-01T09:00:00Z");
    try {
      database.write(
          () -> {
            stale.mark(List.of(scope("rolled back")), now);
            throw new IllegalArgumentException("on purpose");
          });
    } catch (IllegalArgumentException expected) {
      assertThat(expected).hasMessage("on purpose");
    }

    assertThat(stale.claim(now, 10)).isEmpty();
  }

  @Test
  void manyCollectorsNeverShareAScope() throws Exception {
    Instant now = Instant.parse("1906-01-01T09:00:00Z");
    List<Scope> scopes = IntStream.range(0, 60).mapToObj(i -> scope("many-" + i)).toList();
    List<Claim> claimed = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Callable<Object>> marking = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        marking.add(Executors.callable(() -> stale.mark(scopes, now)));
      }
      for (Future<Object> done : threads.invokeAll(marking)) {
        done.get();
      }
      List<Callable<List<Claim>>> claiming = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        claiming.add(() -> stale.claim(now, 7));
      }
      for (Future<List<Claim>> done : threads.invokeAll(claiming)) {
        claimed.addAll(done.get());
      }
    }
    claimed.addAll(stale.claim(now, 60)); // skipped rows are left for the next who asks

    assertThat(claimed).extracting(Claim::scope).containsExactlyInAnyOrderElementsOf(scopes);
    claimed.forEach(claim -> stale.done(claim, null));
  }

  private static Scope scope(String place) {
    return new Scope("stale-test", place, LocalDate.EPOCH);
  }
}
