package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.imports.ImportStore.Outcome;

@QuarkusTest
class ArrivalsTest {
  @Inject Arrivals arrivals;
  @Inject Imports imports;
  @Inject Fleet fleet;
  private String site = "";

  @BeforeEach
  void anotherSchool() {
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
    assertThat(arrivals.take(site, new Arrivals.Arrival("feed demo", new Upload(files), null)))
        .isTrue();
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
