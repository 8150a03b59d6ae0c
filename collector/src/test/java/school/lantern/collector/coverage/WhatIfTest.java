package school.lantern.collector.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.Span;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.Amounts;
import school.lantern.collector.supervision.Cell;
import school.lantern.collector.supervision.CellKey;
import school.lantern.collector.supervision.RoomDayCoverage;

/** Days of long ago, so that no other test meets them. */
@QuarkusTest
class WhatIfTest {
  private static final LocalDate FIRST = LocalDate.of(1971, 2, 1);
  private static final String ROOM = "WHATIF";

  @Inject WhatIf whatIf;
  @Inject CoverageLedger ledger;
  @Inject Database database;
  @Inject LanternConfig config;

  @Test
  void tooMuchIsRefusedByTheLedgerAlone() {
    LocalDate last = FIRST.plusDays(WhatIf.MOST_ROOM_DAYS);
    database.write(
        () ->
            FIRST
                .datesUntil(last.plusDays(1))
                .forEach(day -> ledger.replace(new Scope(config.site(), ROOM, day), used())));
    assertThat(ask(last).tooMany()).isTrue();
    assertThat(ask(last).roomDays()).isEqualTo(WhatIf.MOST_ROOM_DAYS + 1);
    assertThat(ask(last.minusDays(1)).tooMany()).isFalse();
    assertThat(ask(last.minusDays(1)).roomDays()).as("no such period rings").isZero();
  }

  private WhatIf.Answer ask(LocalDate last) {
    Supposition somebody =
        new Supposition(Supposition.Kind.THERE, ROOM, null, "no such period", Supposition.SOMEBODY);
    return whatIf.ask(List.of(somebody), new Span(FIRST, last));
  }

  private static RoomDayCoverage used() {
    Duration hour = Duration.ofHours(1);
    Amounts alone = new Amounts(hour, Duration.ZERO, Amounts.Supervised.NONE, hour, Duration.ZERO);
    return new RoomDayCoverage(
        List.of(new Cell(new CellKey("1", 8, null), alone)),
        List.of(),
        List.of(),
        RoomDayCoverage.Kind.SCHOOL);
  }
}
