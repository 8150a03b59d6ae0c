package school.lantern.collector.coverage;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.directory.Directory;
import school.lantern.collector.directory.Person;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.platform.Database;
import school.lantern.collector.platform.LanternConfig;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.Amounts;
import school.lantern.collector.supervision.Blind;
import school.lantern.collector.supervision.Cell;
import school.lantern.collector.supervision.CellKey;
import school.lantern.collector.supervision.RoomDayCoverage;
import school.lantern.collector.supervision.UnsupervisedStretch;

/**
 * Seven weeks in the ledger, long ago, where no other test writes: from Monday 2 September to
 * Friday 18 October 2019.
 */
@Singleton
public class CoverageSample {
  public static final String DAYS = "?span=own&from=2019-09-02&until=2019-10-18";
  static final LocalDate FIRST = LocalDate.of(2019, 9, 2);
  static final LocalDate LAST = LocalDate.of(2019, 10, 18);

  /** The worst of all: eleven pupils for an hour and a half. */
  static final LocalDate WORST = LocalDate.of(2019, 9, 19);

  static final String LONG_NAME =
      "The Wilhelmina Featherstonehaugh-Achterberg learning resource centre";
  static final String SIXTH_FORM = "Sixth-form centre, St Wilhelmina’s";
  private static final List<String> ROOMS = List.of("ICT1", "ICT2", "LIB", "LRC");

  private final CoverageLedger ledger;
  private final Database database;
  private final Directory directory;
  private final Fleet fleet;
  private final LanternConfig config;

  CoverageSample(
      CoverageLedger ledger,
      Database database,
      Directory directory,
      Fleet fleet,
      LanternConfig config) {
    this.ledger = ledger;
    this.database = database;
    this.directory = directory;
    this.fleet = fleet;
    this.config = config;
  }

  /** People, rooms and seven weeks. */
  public void begin() {
    directory.replace(
        config.site(),
        List.of(
            pupil("P1", "Amelia Khan", 9, "a.khan"),
            pupil("P3", "Leo Marsh", 11, "l.marsh"),
            staff("S1", "Maria Ellis"),
            staff("S2", "Bartholomew Okonkwo-Featherstonehaugh")));
    fleet.replaceRooms(
        config.site(),
        List.of(
            new Room("ICT1", "ICT suite 1"),
            new Room("ICT2", "ICT suite 2"),
            new Room("LIB", "Library"),
            new Room("LRC", LONG_NAME)));
    write();
  }

  /** The same rooms on two sites, and one of which nobody said. */
  void split() {
    begin();
    fleet.replaceRooms(
        config.site(),
        List.of(
            new Room("ICT1", "ICT suite 1", false, "Upper site"),
            new Room("ICT2", "ICT suite 2", false, "Upper site"),
            new Room("LIB", "Library", false, SIXTH_FORM),
            new Room("LRC", LONG_NAME)));
  }

  private void write() {
    Random random = new Random(2);
    database.write(
        () ->
            FIRST
                .datesUntil(LAST.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .forEach(day -> ROOMS.forEach(room -> put(room, day, roomDay(room, day, random)))));
  }

  /** A day with a gap every ten minutes. */
  void manyGaps(String room, LocalDate day) {
    List<UnsupervisedStretch> gaps =
        IntStream.range(0, 120)
            .mapToObj(
                i -> {
                  Instant from = at(day, "00:30").plus(minutes(10L * i));
                  return new UnsupervisedStretch(
                      from, from.plus(minutes(5)), minutes(5), Duration.ZERO, 1);
                })
            .toList();
    put(room, day, new RoomDayCoverage(List.of(), gaps, List.of()));
  }

  void put(String room, LocalDate day, RoomDayCoverage coverage) {
    ledger.replace(new Scope(config.site(), room, day), coverage);
  }

  private RoomDayCoverage roomDay(String room, LocalDate day, Random random) {
    if (room.equals("LRC") && day.getDayOfYear() % 3 > 0) {
      return new RoomDayCoverage(List.of(), List.of(), List.of());
    }
    List<Cell> cells = new ArrayList<>();
    for (String period : List.of("1", "2", "3", "4")) {
      String who = random.nextInt(3) == 0 ? "S2" : "S1";
      cells.add(cell(period, 7 + random.nextInt(5), who, minutes(random.nextInt(400))));
    }
    List<UnsupervisedStretch> gaps = new ArrayList<>();
    if (day.equals(WORST) && room.equals("LIB")) {
      gaps.add(gap(day, "12:30", "14:00", 11));
    } else if (room.equals("LIB") || random.nextInt(9) == 0) {
      gaps.add(gap(day, "12:40", "13:" + (10 + random.nextInt(20)), 1 + random.nextInt(3)));
    }
    gaps.forEach(gap -> cells.add(alone(gap)));
    return new RoomDayCoverage(
        cells,
        gaps,
        random.nextInt(6) > 0
            ? List.of()
            : List.of(new Blind("3", Blind.Reason.DID_NOT_REPORT, minutes(55))));
  }

  private static Cell cell(String period, int year, String staff, Duration use) {
    Duration present = use.dividedBy(3).truncatedTo(ChronoUnit.MINUTES);
    Duration changeover = minutes(Math.min(2, use.minus(present).toMinutes()));
    return new Cell(
        new CellKey(period, year, staff),
        new Amounts(
            use,
            present,
            new Amounts.Supervised(
                present, use.minus(present).minus(changeover), changeover, Duration.ZERO),
            Duration.ZERO,
            Duration.ZERO));
  }

  private static Cell alone(UnsupervisedStretch gap) {
    return new Cell(
        new CellKey("Lunch", null, null),
        new Amounts(
            gap.pupilTime(),
            gap.internetTime(),
            Amounts.Supervised.NONE,
            gap.pupilTime(),
            gap.internetTime()));
  }

  private UnsupervisedStretch gap(LocalDate day, String from, String until, int pupils) {
    Duration time = Duration.between(at(day, from), at(day, until)).multipliedBy(pupils);
    return new UnsupervisedStretch(at(day, from), at(day, until), time, time.dividedBy(2), pupils);
  }

  private Instant at(LocalDate day, String clock) {
    return day.atTime(LocalTime.parse(clock)).atZone(config.zone()).toInstant();
  }

  private static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static Person pupil(String id, String name, @Nullable Integer year, String logOn) {
    return new Person(id, name, Person.Audience.PUPIL, year, Set.of(logOn));
  }

  private static Person staff(String id, String name) {
    return new Person(id, name, Person.Audience.STAFF, null, Set.of(id.toLowerCase(Locale.ROOT)));
  }

  /** All names that a page without names must not have. */
  static List<String> names() {
    return List.of("Amelia", "Khan", "Leo", "Marsh", "Maria", "Ellis", "Bartholomew", "Okonkwo");
  }
}
