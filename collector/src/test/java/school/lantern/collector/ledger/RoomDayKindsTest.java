package school.lantern.collector.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.collector.platform.Database;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.RoomDayCoverage;

/** What is counted, and what cannot be. Each test keeps a site of its own. */
@QuarkusTest
class RoomDayKindsTest {
  @Inject CoverageLedger ledger;
  @Inject Database database;
  @Inject EntityManager entities;

  @Test
  void roomsWithoutComputersAndClosedDaysAreNoRoomDays() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    RoomDayCoverage aside =
        new RoomDayCoverage(List.of(), List.of(), List.of(), RoomDayCoverage.Kind.ASIDE);
    ledger.replace(new Scope("aside", "GYM", day), aside);
    ledger.replace(new Scope("aside", "ICT1", day.minusDays(1)), aside);
    ledger.replace(new Scope("aside", "ICT2", day), RoomDayCoverage.NOT_JUDGED);
    Question all = Question.of("aside", new Span(day.minusDays(1), day));
    assertThat(ledger.extent(all)).isEqualTo(new Extent(0, 0, 0, 0, 1));
    assertThat(ledger.extent(all).isEmpty()).isTrue();
    assertThat(ledger.sums(all.by(Dimension.ROOM))).as("no lines of zeros").isEmpty();

    RoomDayCoverage any = new GeneratedYear(3).of("x", 1, 1).values().iterator().next();
    ledger.replace(
        new Scope("aside", "ICT1", day.minusDays(1)),
        new RoomDayCoverage(any.cells(), any.gaps(), any.blind(), RoomDayCoverage.Kind.ASIDE));
    ledger.replace(new Scope("aside", "ICT1", day), any);
    assertThat(ledger.extent(all)).isEqualTo(new Extent(1, 1, 1, 1, 1));
    assertThat(ledger.sums(all.by(Dimension.DAY))).as("a Sunday that was used").hasSize(2);
  }

  /** What was reckoned before it was kept is not known, and neither is any sum with it. */
  @Test
  void aSumOfWhatIsNotKnownIsNotKnown() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    RoomDayCoverage any = new GeneratedYear(3).of("x", 1, 1).values().iterator().next();
    ledger.replace(new Scope("early", "ICT1", day), any);
    ledger.replace(new Scope("early", "ICT2", day), any);
    Question byPeriod = Question.of("early", Span.of(day)).by(Dimension.PERIOD);
    assertThat(ledger.sums(byPeriod))
        .allSatisfy(sum -> assertThat(sum.amounts().unsupervisedInternet()).isNotNull());
    database.write(
        () ->
            entities
                .createNativeQuery(
                    "update coverage_cell set alone_internet_ms = null"
                        + " where site = 'early' and place = 'ICT2'")
                .executeUpdate());
    assertThat(ledger.sums(byPeriod))
        .isNotEmpty()
        .allSatisfy(sum -> assertThat(sum.amounts().unsupervisedInternet()).isNull());
  }
}
