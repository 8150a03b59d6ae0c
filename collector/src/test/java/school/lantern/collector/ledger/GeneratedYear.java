package school.lantern.collector.ledger;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.Amounts;
import school.lantern.collector.supervision.Blind;
import school.lantern.collector.supervision.Cell;
import school.lantern.collector.supervision.CellKey;
import school.lantern.collector.supervision.RoomDayCoverage;
import school.lantern.collector.supervision.UnsupervisedStretch;

/** A school year of room-days, the same for the same seed. */
final class GeneratedYear {
  static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 1);
  private static final List<String> PERIODS =
      List.of("1", "2", "Break", "3", "Lunch", "4", "5", CellKey.OUTSIDE_LESSONS);
  private static final int STAFF = 60;
  private static final int CELLS_MAX = 14;

  private final Random random;

  GeneratedYear(long seed) {
    this.random = new Random(seed);
  }

  /** Room-days of {@code days} school days in {@code rooms} rooms, Mondays to Fridays. */
  Map<Scope, RoomDayCoverage> of(String site, int days, int rooms) {
    Map<Scope, RoomDayCoverage> year =
        new TreeMap<>(java.util.Comparator.comparing(Scope::day).thenComparing(Scope::place));
    FIRST_DAY
        .datesUntil(FIRST_DAY.plusYears(1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .limit(days)
        .forEach(
            day ->
                IntStream.rangeClosed(1, rooms)
                    .forEach(room -> year.put(new Scope(site, "R" + room, day), roomDay(day))));
    return year;
  }

  private RoomDayCoverage roomDay(LocalDate day) {
    Map<CellKey, Cell> cells = new TreeMap<>();
    for (int i = random.nextInt(CELLS_MAX + 1); i > 0; i--) {
      CellKey key =
          new CellKey(
              PERIODS.get(random.nextInt(PERIODS.size())),
              random.nextInt(10) == 0 ? null : 7 + random.nextInt(7),
              random.nextInt(6) == 0 ? null : "S" + random.nextInt(STAFF));
      cells.put(key, new Cell(key, amounts()));
    }
    return new RoomDayCoverage(List.copyOf(cells.values()), gaps(day), blind());
  }

  private Amounts amounts() {
    Amounts.Supervised supervised =
        new Amounts.Supervised(some(3_000_000), some(9_000_000), some(200_000), some(100_000));
    Duration alone = random.nextInt(5) == 0 ? some(2_000_000) : Duration.ZERO;
    Duration use = supervised.total().plus(alone);
    Duration internet = some(use.toMillis() + 1);
    Duration both = some(Math.min(internet.toMillis(), alone.toMillis()) + 1);
    return new Amounts(use, internet, supervised, alone, both);
  }

  private List<UnsupervisedStretch> gaps(LocalDate day) {
    List<UnsupervisedStretch> gaps = new ArrayList<>();
    Instant from = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
    for (int i = random.nextInt(8) - 5; i > 0; i--) {
      from = from.plus(some(3_600_000));
      Instant until = from.plus(some(1_800_000)).plusMillis(1);
      Duration alone = Duration.between(from, until).multipliedBy(2);
      gaps.add(new UnsupervisedStretch(from, until, alone, alone.dividedBy(2), 3));
      from = until;
    }
    return gaps;
  }

  private List<Blind> blind() {
    return random.nextInt(4) > 0
        ? List.of()
        : List.of(
            new Blind("3", Blind.Reason.DID_NOT_REPORT, some(3_600_000).plusMillis(1)),
            new Blind("4", Blind.Reason.NEVER_REPORTED, some(3_600_000).plusMillis(1)));
  }

  private Duration some(long belowMillis) {
    return Duration.ofMillis(random.nextLong(belowMillis));
  }
}
