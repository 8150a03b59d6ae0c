package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import school.lantern.collector.MovableClock;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.imports.Imports.Answer;
import school.lantern.collector.imports.Imports.Order;
import school.lantern.collector.imports.Preview.Actor;
import school.lantern.collector.imports.Undoing.Look;

@QuarkusTest
class UndoingTest {
  private static final Actor OFFICE = new Actor("jo@school.example", "J. Okafor");

  @Inject Imports imports;
  @Inject Undoing undoing;
  @Inject Directory directory;
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
    site = "undo-" + UUID.randomUUID();
  }

  @Test
  void importsAreUndoneOneAfterTheOther() {
    assertThat(undoing.look(site)).isInstanceOf(Look.Nothing.class);
    apply(Sample.files());
    String first = imports.basis(site).hash();
    apply(
        Map.of(
            "cover.csv",
            "date,period,room,absent,covering\n2026-11-23,1,ICT1,S1,S2\n",
            "rooms.csv",
            "id,name\nICT1,New name\nICT2,ICT suite 2\n"));

    Look.Possible look = (Look.Possible) undoing.look(site);
    assertThat(look.tables())
        .extracting(table -> table.count().file())
        .containsExactly("rooms.csv", "cover.csv");
    assertThat(undoing.undo(site, look.recordId(), OFFICE)).isInstanceOf(Look.Possible.class);
    assertThat(imports.basis(site).hash()).isEqualTo(first);
    assertThat(undoing.undo(site, look.recordId(), OFFICE))
        .as("twice")
        .isInstanceOf(Look.Nothing.class);

    undoing.undo(site, ((Look.Possible) undoing.look(site)).recordId(), OFFICE);
    assertThat(imports.basis(site).data().written()).isEqualTo(SchoolData.NONE.written());
    assertThat(undoing.look(site)).isInstanceOf(Look.Nothing.class);
    assertThat(imports.latest(site))
        .extracting(past -> past.outcome().name())
        .containsExactly("UNDONE", "UNDONE", "APPLIED", "APPLIED");
  }

  @Test
  void whatSomebodyElseChangedSinceIsNamedAndNotLost() {
    apply(Sample.files());
    Look.Possible look = (Look.Possible) undoing.look(site);
    fleet.replaceRooms(
        site, List.of(new Room("ICT1", "ICT suite 1"), new Room("ICT2", "Renamed by hand")));
    assertThat(undoing.undo(site, look.recordId(), OFFICE))
        .isInstanceOfSatisfying(
            Look.Changed.class,
            changed ->
                assertThat(changed.since())
                    .singleElement()
                    .satisfies(
                        table ->
                            assertThat(table.changed().getFirst().fields().getFirst().is())
                                .isEqualTo("Renamed by hand")));
    assertThat(directory.everybody(site)).hasSize(3);
  }

  @Test
  void theLastTenCanBeUndone() {
    for (int number = 0; number < 12; number++) {
      apply(Map.of("rooms.csv", "id,name\nR,Room %d\n".formatted(number)));
    }
    int undone = 0;
    while (undoing.look(site) instanceof Look.Possible possible) {
      undoing.undo(site, possible.recordId(), OFFICE);
      undone++;
    }
    assertThat(undone).isEqualTo(10);
    assertThat(fleet.rooms(site).values()).containsExactly(new Room("R", "Room 1"));
  }

  /** It holds the names of people who have left, whether or not anything is imported again. */
  @Test
  void aSchoolOfAMonthAgoIsForgotten() {
    apply(Sample.files());
    clock.advance(Duration.ofDays(29));
    imports.forget();
    assertThat(undoing.look(site)).isInstanceOf(Look.Possible.class);
    clock.advance(Duration.ofDays(2));
    imports.forget();
    assertThat(undoing.look(site)).isInstanceOf(Look.Nothing.class);
  }

  @Test
  void muchGoesOnlyWhenSomebodySaysSo() {
    apply(Map.of("people.csv", people(100)));
    Preview preview = imports.preview(site, new Upload(Map.of("people.csv", people(79))));
    assertThat(preview.emptied()).containsExactly(new TableCount("people.csv", 0, 0, 21, 79));
    String token = Objects.requireNonNull(preview.token());
    assertThat(imports.apply(site, new Order(token, false), OFFICE, Progress.UNHEARD))
        .isInstanceOf(Answer.Guarded.class);
    assertThat(directory.everybody(site)).hasSize(100);
    assertThat(imports.apply(site, new Order(token, true), OFFICE, Progress.UNHEARD))
        .isInstanceOf(Answer.Done.class);
    assertThat(directory.everybody(site)).hasSize(79);
  }

  private static String people(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> "N%d,Name %d,pupil".formatted(number, number))
        .collect(Collectors.joining("\n", "id,name,kind\n", "\n"));
  }

  private void apply(Map<String, String> files) {
    Preview preview = imports.preview(site, new Upload(files));
    Order order = new Order(Objects.requireNonNull(preview.token()), false);
    assertThat(imports.apply(site, order, OFFICE, Progress.UNHEARD))
        .isInstanceOf(Answer.Done.class);
  }
}
