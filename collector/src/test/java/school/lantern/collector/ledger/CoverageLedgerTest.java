package school.lantern.collector.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.lantern.collector.fleet.Fleet;
import school.lantern.collector.fleet.Room;
import school.lantern.collector.platform.Database;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.supervision.Amounts;
import school.lantern.collector.supervision.Blind;
import school.lantern.collector.supervision.Cell;
import school.lantern.collector.supervision.CellKey;
import school.lantern.collector.supervision.RoomDayCoverage;
import school.lantern.collector.supervision.UnsupervisedStretch;

/** Each test keeps a site of its own. */
@QuarkusTest
class CoverageLedgerTest {
  private static final int QUESTIONS = 40;
  private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());

  @Inject CoverageLedger ledger;
  @Inject Database database;
  @Inject Fleet fleet;

  /** Law: whatever is asked of a year, the ledger says what adding up in Java says. */
  @Test
  void sumsAreThoseOfANaiveReading() {
    Map<Scope, RoomDayCoverage> year = new GeneratedYear(7).of("year", 190, 45);
    database.write(() -> year.forEach(ledger::replace));
    fleet.replaceRooms(
        "year",
        IntStream.rangeClosed(1, 40) // the others were taken off the list
            .mapToObj(room -> new Room("R" + room, "Room", false, campus("R" + room)))
            .toList());
    Random random = new Random(11);
    for (int i = 0; i < QUESTIONS; i++) {
      Question question = question(random);
      assertThat(asMap(ledger.sums(question))).as("%s", question).isEqualTo(naive(year, question));
    }
  }

  @Test
  void unknownTimeAndGapsAreThoseOfANaiveReading() {
    Map<Scope, RoomDayCoverage> year = new GeneratedYear(8).of("blind", 20, 9);
    database.write(() -> year.forEach(ledger::replace));
    Question question =
        Question.of("blind", new Span(GeneratedYear.FIRST_DAY, GeneratedYear.FIRST_DAY.plusDays(9)))
            .only(Map.of(Dimension.ROOM, "R3"));
    List<RoomDayCoverage> meant =
        year.entrySet().stream()
            .filter(entry -> question.span().contains(entry.getKey().day()))
            .filter(entry -> entry.getKey().place().equals("R3"))
            .map(Map.Entry::getValue)
            .toList();

    assertThat(ledger.unknown(question.by(Dimension.PERIOD)))
        .containsExactlyInAnyOrderElementsOf(unknown(meant, blind -> List.of(blind.period())));
    assertThat(ledger.unknown(question))
        .containsExactlyInAnyOrderElementsOf(unknown(meant, _ -> List.of()));
    List<UnsupervisedStretch> gaps = meant.stream().flatMap(day -> day.gaps().stream()).toList();
    assertThat(ledger.gaps(question, new GapPage(GapPage.Order.WORST, 0, 1000)))
        .extracting(KnownGap::stretch)
        .containsExactlyInAnyOrderElementsOf(gaps)
        .isSortedAccordingTo((one, other) -> other.pupilTime().compareTo(one.pupilTime()));
    assertThat(ledger.gapTotal(question).count()).isEqualTo(gaps.size());
    Extent extent = ledger.extent(question);
    assertThat(extent.roomDays()).isEqualTo(meant.size());
    assertThat(extent.rooms()).isEqualTo(1);
  }

  private static List<Unknown> unknown(
      List<RoomDayCoverage> days, Function<Blind, List<String>> key) {
    return days.stream()
        .flatMap(day -> day.blind().stream())
        .collect(
            Collectors.groupingBy(
                key,
                Collectors.groupingBy(
                    Blind::reason,
                    Collectors.reducing(Duration.ZERO, Blind::workstationTime, Duration::plus))))
        .entrySet()
        .stream()
        .flatMap(
            one ->
                one.getValue().entrySet().stream()
                    .map(sum -> new Unknown(one.getKey(), sum.getKey(), sum.getValue())))
        .toList();
  }

  @Test
  void aRoomDayIsReplacedAsAWhole() {
    Scope scope = new Scope("replaced", "ICT1", LocalDate.of(2026, 3, 2));
    ledger.replace(scope, new GeneratedYear(3).of("x", 1, 1).values().iterator().next());
    Cell only =
        new Cell(
            new CellKey("2", null, null),
            new Amounts(
                Duration.ofMinutes(5),
                Duration.ZERO,
                Amounts.Supervised.NONE,
                Duration.ofMinutes(5),
                Duration.ZERO));

    ledger.replace(scope, new RoomDayCoverage(List.of(only), List.of(), List.of()));

    Question question = Question.of("replaced", Span.of(scope.day()));
    assertThat(ledger.sums(question.by(Dimension.PERIOD, Dimension.YEAR_GROUP, Dimension.STAFF)))
        .containsExactly(new Sum(List.of("2", "", ""), only.amounts()));
    assertThat(ledger.unknown(question)).isEmpty();
    assertThat(ledger.gaps(question, new GapPage(GapPage.Order.LATEST, 0, 10))).isEmpty();
  }

  @Test
  void nothingReckonedIsNotZeroUse() {
    Question empty = Question.of("nowhere", Span.of(LocalDate.of(2026, 3, 2)));
    assertThat(ledger.extent(empty).isEmpty()).isTrue();
    assertThat(ledger.sums(empty)).containsExactly(new Sum(List.of(), Amounts.NONE));

    ledger.replace(
        new Scope("unused", "ICT1", LocalDate.of(2026, 3, 2)),
        new RoomDayCoverage(List.of(), List.of(), List.of()));
    Question unused = Question.of("unused", Span.of(LocalDate.of(2026, 3, 2)));
    assertThat(ledger.extent(unused)).isEqualTo(new Extent(1, 1, 1, 0, 0));
  }

  @Test
  void unknownTimeBelongsToNobody() {
    Question byStaff = Question.of("any", Span.of(LocalDate.of(2026, 3, 2))).by(Dimension.STAFF);
    assertThatThrownBy(() -> ledger.unknown(byStaff)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Two sites, rooms of neither, and some that are on no list. */
  private static @Nullable String campus(String room) {
    int number = Integer.parseInt(room.substring(1));
    return number > 40 || number % 5 == 0 ? null : number % 2 == 0 ? "Upper site" : "Lower, it’s";
  }

  private static Question question(Random random) {
    LocalDate first = GeneratedYear.FIRST_DAY.plusDays(random.nextInt(280));
    Span span = new Span(first, first.plusDays(random.nextInt(300)));
    List<Dimension> by = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      Dimension next = DIMENSIONS.get(random.nextInt(DIMENSIONS.size()));
      if (!by.contains(next)) {
        by.add(next);
      }
    }
    Map<Dimension, String> only = new HashMap<>();
    if (random.nextInt(3) == 0) {
      only.put(Dimension.WEEKDAY, Integer.toString(1 + random.nextInt(5)));
    }
    if (random.nextInt(3) == 0) {
      only.put(Dimension.ROOM, "R" + (1 + random.nextInt(50)));
    }
    if (random.nextInt(3) == 0) {
      only.put(Dimension.CAMPUS, random.nextInt(3) == 0 ? "" : "Upper site");
    }
    if (random.nextInt(4) == 0) {
      only.put(Dimension.YEAR_GROUP, random.nextInt(3) == 0 ? "" : "8");
    }
    return new Question(Set.of("year"), span, only, by, null);
  }

  private static Map<List<String>, Amounts> asMap(List<Sum> sums) {
    return sums.stream().collect(Collectors.toMap(Sum::key, Sum::amounts));
  }

  /** Reads everything, one cell after the other. */
  private static Map<List<String>, Amounts> naive(
      Map<Scope, RoomDayCoverage> year, Question question) {
    Map<List<String>, Amounts> sums = new HashMap<>();
    if (question.by().isEmpty()) {
      sums.put(List.of(), Amounts.NONE);
    }
    year.forEach(
        (scope, coverage) -> {
          if (!question.span().contains(scope.day())) {
            return;
          }
          for (Cell cell : cells(coverage, question)) {
            boolean meant =
                question.only().entrySet().stream()
                    .allMatch(one -> value(scope, cell, one.getKey()).equals(one.getValue()));
            if (meant) {
              List<String> key = question.by().stream().map(by -> value(scope, cell, by)).toList();
              sums.merge(key, cell.amounts(), Amounts::plus);
            }
          }
        });
    return sums;
  }

  /**
   * A room-day that nobody used is a line of its own, with zero, unless its cells are asked for.
   */
  private static List<Cell> cells(RoomDayCoverage coverage, Question question) {
    return question.grain() == Dimension.Grain.ROOM_DAY && coverage.cells().isEmpty()
        ? List.of(new Cell(new CellKey("", null, null), Amounts.NONE))
        : coverage.cells();
  }

  private static String value(Scope scope, Cell cell, Dimension dimension) {
    CellKey key = cell.key();
    return switch (dimension) {
      case SITE -> scope.site();
      case CAMPUS -> Objects.requireNonNullElse(campus(scope.place()), "");
      case ROOM -> scope.place();
      case PERIOD -> key.period();
      case WEEKDAY -> Integer.toString(scope.day().getDayOfWeek().getValue());
      case YEAR_GROUP -> key.yearGroup() == null ? "" : key.yearGroup().toString();
      case STAFF -> key.staffId() == null ? "" : key.staffId();
      case WEEK -> scope.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
      case DAY -> scope.day().toString();
    };
  }
}
