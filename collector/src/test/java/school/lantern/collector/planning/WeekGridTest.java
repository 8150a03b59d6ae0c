package school.lantern.collector.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static school.lantern.collector.planning.PaperSchool.MONDAY;
import static school.lantern.collector.planning.PaperSchool.NAMES;
import static school.lantern.collector.planning.PaperSchool.WEEK_A;
import static school.lantern.collector.planning.PaperSchool.facts;
import static school.lantern.collector.planning.PaperSchool.grid;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import school.lantern.collector.timetable.Arrangements;
import school.lantern.collector.timetable.Away;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.Dates;
import school.lantern.collector.timetable.TimetableFacts;

class WeekGridTest {
  private static final Viewed D5 = Viewed.room("D5");
  private static final Viewed ELLIS = Viewed.staff("S1");

  @Test
  void aWeekIsWrittenAndRead() {
    assertThat(WEEK_A.written()).isEqualTo("2026-W48");
    assertThat(IsoWeek.read("2026-W48")).contains(WEEK_A);
    assertThat(IsoWeek.read("2026-W53").map(IsoWeek::monday))
        .contains(LocalDate.parse("2026-12-28"));
    assertThat(IsoWeek.of(LocalDate.parse("2027-01-03")).written()).isEqualTo("2026-W53");
    assertThat(IsoWeek.read("2025-W53")).as("2025 has 52").isEmpty();
    assertThat(IsoWeek.read("next")).isEmpty();
    assertThat(IsoWeek.read(null)).isEmpty();
  }

  @Test
  void periodsGoDownAndDaysAcross() {
    GridSheet sheet = sheet(D5, WEEK_A, facts());
    assertThat(sheet.columns())
        .extracting(GridSheet.Column::weekday)
        .containsExactly("Mon", "Tue", "Wed", "Thu", "Fri");
    assertThat(sheet.columns())
        .extracting(GridSheet.Column::note)
        .containsExactly("", "", "", "", "INSET");
    assertThat(sheet.columns()).filteredOn(GridSheet.Column::today).hasSize(1);
    assertThat(sheet.lines())
        .extracting(GridSheet.Line::period, GridSheet.Line::times)
        .containsExactly(
            tuple("1", "09:00 to 10:00"),
            tuple("Exam", "09:00 to 11:30"),
            tuple("2", "10:00 to 10:45"),
            tuple("Lunch", "12:00 to 12:40"));
    assertThat(at(sheet, "1", 1)).containsExactly("8B, Maria Ellis");
    assertThat(at(sheet, "2", 1)).containsExactly("9C, Jo Okafor (S2)");
    assertThat(at(sheet, "2", 2)).isEmpty();
  }

  @Test
  void whatDoesNotRingOrIsClosedCannotBePlanned() {
    GridSheet sheet = sheet(D5, WEEK_A, facts());
    assertThat(box(sheet, "1", 4).address()).as("exam day").isNull();
    assertThat(box(sheet, "Exam", 4).address()).isNotNull();
    assertThat(box(sheet, "Exam", 1).address()).isNull();
    assertThat(box(sheet, "1", 5).address()).as("INSET").isNull();
    assertThat(box(sheet, "1", 1).address())
        .isEqualTo("/timetable/cell?room=D5&day=2026-11-23&period=1");
  }

  @Test
  void timesUnlikeTheRowsStandInTheCell() {
    GridSheet sheet = sheet(D5, WEEK_A.plus(1), facts());
    assertThat(box(sheet, "2", 5).times()).isEqualTo("09:45 to 10:30");
    assertThat(box(sheet, "2", 4).times()).isEmpty();
  }

  @Test
  void weekBHasNoLessonOfWeekA() {
    WeekGrid grid = grid(D5, WEEK_A.plus(1), facts());
    assertThat(grid.days()).extracting(DayLook::cycleWeek).containsOnly("B");
    assertThat(at(sheet(D5, WEEK_A.plus(1), facts()), "2", 1)).isEmpty();
    assertThat(at(sheet(D5, WEEK_A.plus(1), facts()), "1", 1)).hasSize(1);
  }

  @Test
  void lessonsByTheClockHaveARowOfTheirOwn() {
    GridSheet sheet = sheet(ELLIS, WEEK_A, facts());
    assertThat(sheet.lines()).extracting(GridSheet.Line::period).endsWith("Lunch", "15:30");
    assertThat(at(sheet, "15:30", 3)).containsExactly("Chess club, Library");
    assertThat(sheet(D5, WEEK_A, facts()).lines())
        .extracting(GridSheet.Line::period)
        .doesNotContain("15:30");
  }

  @Test
  void coverStandsWhereItTakesPlace() {
    TimetableFacts covered = PaperSchool.with(new Cover(MONDAY, "1", "D5", "S1", "S2"));
    assertThat(at(sheet(D5, WEEK_A, covered), "1", 1))
        .containsExactly("8B, Jo Okafor (S2), Cover for Maria Ellis");
    assertThat(at(sheet(ELLIS, WEEK_A, covered), "1", 1))
        .containsExactly("8B, Computing D5, Covered by Jo Okafor (S2) in Computing D5");
    assertThat(at(sheet(Viewed.staff("S2"), WEEK_A, covered), "1", 1))
        .containsExactly("8B, Computing D5, Cover for Maria Ellis");
  }

  @Test
  void aRoomChangeStandsInBothRooms() {
    TimetableFacts moved = PaperSchool.with(new Cover(MONDAY, "1", "D7", "S1", "S1"));
    assertThat(at(sheet(D5, WEEK_A, moved), "1", 1))
        .containsExactly("8B, Maria Ellis, Moved to Computing D7");
    assertThat(at(sheet(Viewed.room("D7"), WEEK_A, moved), "1", 1))
        .containsExactly("8B, Maria Ellis, Room change");
  }

  @Test
  void nobodyCoversIsSaid() {
    TimetableFacts away = PaperSchool.with(new Cover(MONDAY, "1", "D5", "S1", null));
    assertThat(at(sheet(D5, WEEK_A, away), "1", 1))
        .containsExactly("8B, Maria Ellis, Maria Ellis is away, nobody covers");
  }

  @Test
  void aTripIsNamed() {
    Away trip =
        new Away(
            "Museum",
            Away.Kind.TRIP,
            Dates.on(MONDAY),
            Set.of(),
            new Away.Who(Set.of(), Set.of("8B"), Set.of(), Set.of("S1")));
    TimetableFacts facts = facts();
    TimetableFacts away =
        new TimetableFacts(
            facts.calendar(),
            facts.bells(),
            facts.appointments(),
            List.of(),
            new Arrangements(List.of(trip), List.of(), List.of()));
    assertThat(at(sheet(D5, WEEK_A, away), "1", 1))
        .containsExactly("8B, Maria Ellis, Away: Museum");
  }

  @Test
  void aWeekWithoutSchoolHasNone() {
    WeekGrid grid = grid(D5, IsoWeek.of(LocalDate.parse("2026-10-26")), facts());
    assertThat(grid.anySchool()).isFalse();
    assertThat(grid.days()).extracting(DayLook::closed).containsOnly("Half term");
    assertThat(grid(D5, IsoWeek.of(LocalDate.parse("2026-08-03")), facts()).days())
        .extracting(DayLook::closed)
        .containsOnly("No term");
  }

  @Test
  void anEmptyTimetableIsAnEmptyGrid() {
    WeekGrid grid = grid(D5, WEEK_A, TimetableFacts.NONE);
    assertThat(grid.rows()).isEmpty();
    assertThat(grid.days()).hasSize(5);
  }

  @Test
  void somebodyIsFoundByLabelIdOrNameThatOnlyOneHas() {
    assertThat(NAMES.staffCalled("Maria Ellis (S1)")).contains("S1");
    assertThat(NAMES.staffCalled("maria ellis")).contains("S1");
    assertThat(NAMES.staffCalled("s3")).contains("S3");
    assertThat(NAMES.staffCalled("Jo Okafor")).as("there are two").isEmpty();
    assertThat(NAMES.staffCalled("Jo Okafor (S4)")).contains("S4");
    assertThat(NAMES.staffCalled("")).isEmpty();
  }

  private static GridSheet sheet(Viewed viewed, IsoWeek week, TimetableFacts facts) {
    return GridSheet.of(viewed, grid(viewed, week, facts), NAMES, MONDAY);
  }

  private static GridSheet.Box box(GridSheet sheet, String period, int column) {
    return sheet.lines().stream()
        .filter(line -> line.period().equals(period))
        .flatMap(line -> line.boxes().stream())
        .filter(box -> box.column().number() == column)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> at(GridSheet sheet, String period, int column) {
    return Optional.of(box(sheet, period, column)).stream()
        .flatMap(box -> box.entries().stream())
        .map(
            entry ->
                "%s, %s%s"
                    .formatted(
                        entry.title(),
                        entry.detail(),
                        entry.note().isEmpty() ? "" : ", " + entry.note()))
        .toList();
  }
}
