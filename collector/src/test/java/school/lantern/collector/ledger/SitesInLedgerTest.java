package school.lantern.collector.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.platform.Database;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.RoomDayCoverage;

/** What is asked about a site is asked about its rooms. */
@QuarkusTest
class SitesInLedgerTest {
  @Inject CoverageLedger ledger;
  @Inject Database database;
  @Inject Fleet fleet;

  @Test
  void gapsAndUnknownTimeOfASiteAreThoseOfItsRooms() {
    Map<Scope, RoomDayCoverage> year = new GeneratedYear(9).of("split", 10, 4);
    database.write(() -> year.forEach(ledger::replace));
    Question all =
        Question.of(
            "split", new Span(GeneratedYear.FIRST_DAY, GeneratedYear.FIRST_DAY.plusDays(9)));
    Question upper = all.only(Map.of(Dimension.CAMPUS, "Upper site"));
    Question upperAlone =
        all.only(Map.of(Dimension.CAMPUS, "Upper site", Dimension.YEAR_GROUP, "8"));
    List<Room> rooms =
        List.of(new Room("R1", "1", false, "Upper site"), new Room("R2", "2"), new Room("R3", "3"));
    fleet.replaceRooms("split", rooms);
    Question first = all.only(Map.of(Dimension.ROOM, "R1"));

    assertThat(ledger.gaps(upper, new GapPage(GapPage.Order.WORST, 0, 1000)))
        .isNotEmpty()
        .isEqualTo(ledger.gaps(first, new GapPage(GapPage.Order.WORST, 0, 1000)));
    assertThat(ledger.gapTotal(upper)).isEqualTo(ledger.gapTotal(first));
    assertThat(ledger.gapTotal(upperAlone))
        .isEqualTo(
            ledger.gapTotal(all.only(Map.of(Dimension.ROOM, "R1", Dimension.YEAR_GROUP, "8"))));
    assertThat(ledger.extent(upper)).isEqualTo(ledger.extent(first));
    assertThat(ledger.unknown(upper)).isEqualTo(ledger.unknown(first));
    assertThat(ledger.sums(all.by(Dimension.CAMPUS)))
        .extracting(Sum::key)
        .containsExactly(List.of(""), List.of("Upper site"));

    // The list was wrong: the past lies where the rooms lie.
    fleet.replaceRooms("split", List.of(new Room("R1", "1"), new Room("R2", "2")));
    assertThat(ledger.sums(all.by(Dimension.CAMPUS)))
        .containsExactly(new Sum(List.of(""), ledger.sums(all).getFirst().amounts()));
  }
}
