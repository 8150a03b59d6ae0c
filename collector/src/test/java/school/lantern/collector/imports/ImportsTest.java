package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import school.lantern.collector.MovableClock;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.imports.Imports.Answer;
import school.lantern.collector.imports.Imports.Order;
import school.lantern.collector.imports.Preview.Actor;
import school.lantern.collector.platform.Database;
import school.lantern.collector.timetable.SupervisedSlot;
import school.lantern.collector.timetable.Timetable;

@QuarkusTest
class ImportsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Actor OFFICE = new Actor("jo@school.example", "J. Okafor");

  @Inject Imports imports;
  @Inject ImportCommand command;
  @Inject Directory directory;
  @Inject Fleet fleet;
  @Inject Timetable timetable;
  @Inject Database database;
  @Inject MovableClock clock;
  @TempDir Path folder;
  private String site = "";

  @BeforeEach
  void anotherSchool() {
    site = "imports-" + UUID.randomUUID();
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void filesThatWaitAreForgottenAfterAnHour() {
    String token = tokenOf(imports.preview(site, new Upload(Sample.files())));
    clock.advance(Duration.ofMinutes(59));
    imports.forget();
    assertThat(waits(token)).isTrue();
    clock.advance(Duration.ofMinutes(2));
    imports.forget();
    assertThat(waits(token)).isFalse();
  }

  @Test
  void aPreviewChangesNothing() {
    Preview preview = imports.preview(site, new Upload(Sample.files()));
    assertThat(preview.token()).isNotNull();
    assertThat(preview.tables().getFirst().count())
        .isEqualTo(new TableCount("people.csv", 3, 0, 0, 0));
    assertThat(directory.everybody(site)).isEmpty();
    assertThat(fleet.rooms(site)).isEmpty();
  }

  @Test
  void allOfItIsThereAfterwards() {
    bringIn(Sample.files());
    assertThat(directory.byAccount(site, List.of("AKhan", "st2b", "none")))
        .containsOnlyKeys("akhan", "st2b");
    assertThat(directory.person(site, "P1"))
        .hasValueSatisfying(person -> assertThat(person.accounts()).containsExactly("akhan"));
    assertThat(fleet.rooms(site)).containsOnlyKeys("ICT1", "ICT2");
    assertThat(fleet.workstations(site)).isEqualTo(Map.of("pc1", "ICT1"));
    assertThat(timetable.slots(site, "ICT1", MONDAY))
        .singleElement()
        .satisfies(slot -> assertThat(slot.supervisor().name()).isEqualTo("Jo Okafor"));
    assertThat(timetable.slots(site, MONDAY.plusWeeks(1))).as("week B").isEmpty();
    assertThat(timetable.periods(site, MONDAY)).hasSize(1);
    assertThat(imports.latest(site))
        .singleElement()
        .satisfies(applied -> assertThat(applied.by()).isEqualTo("jo@school.example"));
  }

  @Test
  void aBrokenRowStopsAllOfIt() {
    Map<String, String> files = Sample.files();
    files.merge("lessons.csv", "A,Mon,1,NOWHERE,8B,S2\n", String::concat);
    assertThat(imports.preview(site, new Upload(files)).token()).isNull();
    assertThat(directory.everybody(site)).isEmpty();
  }

  @Test
  void aPresentFileReplacesItsTableAndNoOther() {
    bringIn(Sample.files());
    Map<String, String> rooms = Map.of("rooms.csv", "id,name\nICT1,Big suite\nHALL,Hall\n");
    assertThat(imports.preview(site, new Upload(rooms)).tables())
        .extracting(TableDifference::count)
        .containsExactly(new TableCount("rooms.csv", 1, 1, 1, 0));
    bringIn(rooms);
    assertThat(fleet.rooms(site)).containsOnlyKeys("ICT1", "HALL");
    assertThat(directory.everybody(site)).hasSize(3);
  }

  @Test
  void whatOthersNameCannotBeTakenAway() {
    bringIn(Sample.files());
    Preview preview =
        imports.preview(site, new Upload(Map.of("rooms.csv", "id,name\nICT2,Suite 2\n")));
    assertThat(preview.token()).isNull();
    assertThat(preview.mistakes())
        .extracting(mistake -> mistake.place().written())
        .containsExactly("lessons.csv", "workstations.csv");
  }

  @Test
  void coverReplacesTheDatesThatItNamesAndKeepsWhoEnteredIt() {
    bringIn(Sample.files());
    String heading = "date,period,room,absent,covering\n";
    bringIn(Map.of("cover.csv", heading + "2026-11-23,1,ICT1,S1,S2\n2026-12-07,1,ICT1,S1,\n"));
    SupervisedSlot first = timetable.slots(site, MONDAY).getFirst();
    assertThat(first.what().kind()).isEqualTo(SupervisedSlot.Kind.COVER);
    assertThat(first.source()).endsWith("by J. Okafor");
    assertThat(timetable.slots(site, MONDAY.plusWeeks(2))).isEmpty();

    Preview again =
        imports.preview(
            site, new Upload(Map.of("cover.csv", heading + "07/12/2026,1,ICT2,S1,S2\n")));
    apply(site, tokenOf(again), new Actor("x", "Somebody Else"));
    assertThat(timetable.slots(site, MONDAY)).as("another date").containsExactly(first);
    assertThat(timetable.slots(site, MONDAY.plusWeeks(2)))
        .extracting(SupervisedSlot::roomId)
        .containsExactly("ICT2");
  }

  @Test
  void nothingIsAppliedWhenTheDataChangedSinceThePreviewOrTwice() {
    Preview old = imports.preview(site, new Upload(Map.of("rooms.csv", "id,name\nX,X\n")));
    bringIn(Sample.files());
    assertThat(apply(site, tokenOf(old), OFFICE)).isInstanceOf(Answer.LookAgain.class);
    assertThat(fleet.rooms(site)).containsOnlyKeys("ICT1", "ICT2");

    Preview fresh = imports.preview(site, new Upload(Map.of("terms.csv", "name,start,end\n")));
    assertThat(apply("another", tokenOf(fresh), OFFICE)).isInstanceOf(Answer.LookAgain.class);
    assertThat(apply(site, tokenOf(fresh), OFFICE)).isInstanceOf(Answer.Done.class);
    assertThat(apply(site, tokenOf(fresh), OFFICE)).isInstanceOf(Answer.LookAgain.class);
  }

  @Test
  void aSchoolOfThreeThousandFits() {
    StringBuilder people = new StringBuilder("id,name,kind,year,logons\n");
    for (int number = 0; number < 3000; number++) {
      people.append("N%d,Name %d,pupil,9,n%d;m%d\n".formatted(number, number, number, number));
    }
    bringIn(Map.of("people.csv", people.toString()));
    assertThat(directory.everybody(site)).hasSize(3000);
    bringIn(Map.of("people.csv", people.toString().replace("Name 7,", "Named 7,")));
    assertThat(directory.byAccount(site, List.of("m7")).get("m7"))
        .satisfies(
            person ->
                assertThat(Objects.requireNonNull(person).displayName()).isEqualTo("Named 7"));
  }

  @Test
  void theConsoleSaysWhereMistakesAre() throws IOException {
    Map<String, String> files = new TreeMap<>(Sample.files());
    files.merge("lessons.csv", "A,Mon,1,NOWHERE,8B,S2\n", String::concat);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    assertThat(command.run(List.of(folder.toString()), out)).isEqualTo(1);
    assertThat(command.run(List.of(), out)).isEqualTo(2);
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("lessons.csv:3:4: error: room “NOWHERE”: There is no such room in rooms.csv.");
  }

  private Answer apply(String school, String token, Actor actor) {
    return imports.apply(school, new Order(token, false), actor, Progress.UNHEARD);
  }

  private boolean waits(String token) {
    return database.read(() -> UploadEntity.findByIdOptional(token).isPresent());
  }

  private void bringIn(Map<String, String> files) {
    Preview preview = imports.preview(site, new Upload(files));
    assertThat(preview.mistakes()).isEmpty();
    assertThat(apply(site, tokenOf(preview), OFFICE)).isInstanceOf(Answer.Done.class);
  }

  private static String tokenOf(Preview preview) {
    return Objects.requireNonNull(preview.token());
  }
}
