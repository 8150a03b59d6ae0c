package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.MovableClock;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.imports.ImportStore.Outcome;
import school.lantern.collector.imports.Imports.Answer;

@QuarkusTest
class ArrivalsTest {
  @Inject Arrivals arrivals;
  @Inject Imports imports;
  @Inject Fleet fleet;
  @Inject MovableClock clock;
  @Inject Scheduler timer;
  private String site = "";

  @AfterEach
  void back() {
    clock.reset();
    timer.resume();
  }

  @BeforeEach
  void anotherSchool() {
    timer.pause(); // its claims would run out by the moved clock
    site = "arrivals-" + UUID.randomUUID();
  }

  @Test
  void whatIsSoundIsAppliedOnce() {
    take(Sample.files());
    take(Sample.files());
    assertThat(fleet.rooms(site)).containsOnlyKeys("ICT1", "ICT2");
    assertThat(outcomes()).containsExactly(Outcome.APPLIED);
    assertThat(arrivals.waiting(site)).isEmpty();
    assertThat(imports.latest(site).getFirst().by()).isEqualTo("feed demo");
  }

  @Test
  void whatHasAnErrorWaitsUntilTheNextComes() {
    take(Map.of("rooms.csv", "id,name\nA,one\nA,two\n"));
    assertThat(fleet.rooms(site)).isEmpty();
    assertThat(outcomes()).containsExactly(Outcome.WAITS);
    assertThat(lastLook())
        .isEqualTo("1 error, the first in rooms.csv:3:1: This is in line 2 already.");
    String token = arrivals.waiting(site).getFirst().token();
    assertThat(imports.waiting(site, token)).isPresent();

    take(Map.of("rooms.csv", "id,name\nA,one\n"));
    assertThat(fleet.rooms(site)).containsOnlyKeys("A");
    assertThat(arrivals.waiting(site)).isEmpty();
    assertThat(imports.waiting(site, token)).isEmpty();
  }

  @Test
  void whatRemovesMuchWaitsForAPerson() {
    take(Map.of("rooms.csv", rooms(60)));
    take(Map.of("rooms.csv", rooms(40)));
    assertThat(fleet.rooms(site)).hasSize(60);
    assertThat(lastLook()).isEqualTo("20 of 60 rows of rooms.csv would be removed.");
    assertThat(arrivals.waiting(site))
        .singleElement()
        .satisfies(
            one -> {
              arrivals.discard(site, one.token());
              assertThat(arrivals.waiting(site)).isEmpty();
            });
  }

  @Test
  void aSmallTableIsNotEmptiedUnseen() {
    take(Map.of("rooms.csv", rooms(2)));
    take(Map.of("rooms.csv", rooms(0)));
    assertThat(lastLook()).isEqualTo("2 of 2 rows of rooms.csv would be removed.");
    assertThat(fleet.rooms(site)).hasSize(2);

    String token = arrivals.waiting(site).getFirst().token();
    assertThat(apply(token, false)).as("a person says so").isInstanceOf(Answer.Guarded.class);
    assertThat(apply(token, true)).isInstanceOf(Answer.Done.class);
    assertThat(fleet.rooms(site)).isEmpty();
  }

  /** A page asks about the same tables as the guard that let the files wait. */
  @Test
  void whoLooksAtWhatWaitsIsAskedAboutSmallTables() {
    take(Map.of("rooms.csv", rooms(10)));
    take(Map.of("rooms.csv", rooms(7)));
    String token = arrivals.waiting(site).getFirst().token();
    Imports.Handed handed = imports.waiting(site, token).orElseThrow();
    assertThat(imports.preview(site, handed, Progress.UNHEARD).emptied())
        .containsExactly(new TableCount("rooms.csv", 0, 0, 3, 7));
    assertThat(imports.preview(site, handed.upload()).emptied()).isEmpty();
  }

  @Test
  void whatWaitedTooLongIsOfferedAgain() {
    take(Map.of("rooms.csv", rooms(2)));
    take(Map.of("rooms.csv", rooms(0)), "tag");
    assertThat(arrivals.last(site, "feed demo").orElseThrow().etag()).isEqualTo("tag");
    clock.advance(Duration.ofDays(13));
    imports.forget();
    assertThat(arrivals.waiting(site)).hasSize(1);
    clock.advance(Duration.ofDays(2));
    imports.forget();
    assertThat(arrivals.waiting(site)).isEmpty();
    assertThat(arrivals.last(site, "feed demo").orElseThrow().etag()).isNull();
    take(Map.of("rooms.csv", rooms(0)), "tag");
    assertThat(arrivals.waiting(site)).as("the same files").hasSize(1);
  }

  @Test
  void theSameInOtherWordsChangesNothing() {
    take(Map.of("rooms.csv", "id,name\nA,one\n"));
    take(Map.of("rooms.csv", "name,id\none,A\n"));
    assertThat(outcomes()).containsExactly(Outcome.SAME, Outcome.APPLIED);
  }

  @Test
  void whatFailsAgainAndAgainIsOnRecordOnce() {
    for (int time = 0; time < 3; time++) {
      arrivals.failed(site, "feed demo", "The address answered with HTTP 503.");
    }
    assertThat(outcomes()).containsExactly(Outcome.FAILED);
    assertThat(lastLook()).contains("503");
  }

  private void take(Map<String, String> files) {
    take(files, null);
  }

  private void take(Map<String, String> files, @Nullable String etag) {
    assertThat(arrivals.take(site, new Arrivals.Arrival("feed demo", new Upload(files), etag)))
        .isTrue();
  }

  private Answer apply(String token, boolean removalsMeant) {
    Preview.Actor office = new Preview.Actor("jo@school.example", "J. Okafor");
    return imports.apply(site, new Imports.Order(token, removalsMeant), office, Progress.UNHEARD);
  }

  private List<Outcome> outcomes() {
    return imports.latest(site).stream().map(ImportStore.Applied::outcome).toList();
  }

  private String lastLook() {
    return arrivals.last(site, "feed demo").orElseThrow().outcome();
  }

  private static String rooms(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> "R%d,Room %d".formatted(number, number))
        .collect(Collectors.joining("\n", "id,name\n", "\n"));
  }
}
