package school.lantern.collector.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.imports.TableDifference.Change;
import school.lantern.collector.imports.TableDifference.Field;
import school.lantern.collector.imports.Undoing.Look;

/** Each test keeps a school of its own. */
@QuarkusTest
class SitesOfRoomsTest {
  private static final String TWO =
      "id,name,kind,site\nICT1,Suite,,Upper site\nT,Trolley,store,Lower site\nHALL,Hall,,\n";

  private static final Preview.Actor OFFICE = new Preview.Actor("jo@school.example", "J. Okafor");

  @Inject Imports imports;
  @Inject Undoing undoing;
  @Inject SchoolRecords records;
  @Inject Fleet fleet;

  @Test
  void aRoomHasASiteAndTheExportGivesItBack() {
    String school = "sites-kept";
    bringIn(school, TWO);
    assertThat(fleet.rooms(school).values())
        .containsExactlyInAnyOrder(
            new Room("ICT1", "Suite", false, "Upper site"),
            new Room("T", "Trolley", true, "Lower site"),
            new Room("HALL", "Hall"));
    assertThat(new PlainExport().files(records.load(school)).get("rooms.csv"))
        .isEqualToNormalizingNewlines(
            "id,name,kind,site\nHALL,Hall,,\nICT1,Suite,,Upper site\nT,Trolley,store,Lower site\n");
  }

  @Test
  void thePreviewShowsWhichRoomChangesSiteAndUndoTakesItBack() {
    String school = "sites-undone";
    bringIn(school, TWO);
    Map<String, String> corrected = Map.of("rooms.csv", TWO.replace("Upper site", "Lower site"));
    assertThat(imports.preview(school, new Upload(corrected)).tables())
        .filteredOn(table -> table.count().file().equals("rooms.csv"))
        .singleElement()
        .satisfies(
            table ->
                assertThat(table.changed())
                    .containsExactly(
                        new Change(
                            "ICT1 · Suite",
                            List.of(new Field("site", "Upper site", "Lower site")))));
    bringIn(school, TWO.replace("Upper site", "Lower site"));
    assertThat(fleet.room(school, "ICT1").map(Room::campus)).contains("Lower site");

    Look.Possible look = (Look.Possible) undoing.look(school);
    undoing.undo(school, look.recordId(), OFFICE);
    assertThat(fleet.room(school, "ICT1").map(Room::campus)).contains("Upper site");
  }

  @Test
  void aSchoolWithoutSitesHasNoSuchColumn() {
    bringIn("sites-none", "id,name\nA,One\n");
    assertThat(new PlainExport().files(records.load("sites-none")).get("rooms.csv"))
        .isEqualToNormalizingNewlines("id,name,kind\nA,One,\n");
  }

  @Test
  void twoSpellingsAreTwoSitesAndTheTechnicianIsTold() {
    assertThat(
            Sample.mistakes(
                Map.of("rooms.csv", "id,name,Campus\nA,One,Upper site\nB,Two,upper Site\n")))
        .contains("rooms.csv:3:3 WARNING Another room has “Upper site”: these are two sites.");
  }

  private void bringIn(String school, String rooms) {
    Preview preview = imports.preview(school, new Upload(Map.of("rooms.csv", rooms)));
    Imports.Order order = new Imports.Order(Objects.requireNonNull(preview.token()), false);
    assertThat(imports.apply(school, order, OFFICE, Progress.UNHEARD))
        .isInstanceOf(Imports.Answer.Done.class);
  }
}
