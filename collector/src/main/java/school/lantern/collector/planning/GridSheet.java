package school.lantern.collector.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.planning.WeekGrid.Cell;
import school.lantern.collector.planning.WeekGrid.Row;

/**
 * A week grid in words, for the page.
 *
 * @param monday the first day
 * @param columns the days
 * @param lines the periods
 */
record GridSheet(LocalDate monday, List<Column> columns, List<Line> lines) {

  /**
   * A day.
   *
   * @param number 1 for Monday
   * @param weekday {@code "Mon"}
   * @param date {@code "23 Nov"}
   * @param note why there is no school, or empty
   * @param today whether it is today
   */
  record Column(int number, String weekday, String date, String note, boolean today) {}

  /** A period: its name, its usual times, its cells. */
  record Line(String period, String times, List<Box> boxes) {}

  /**
   * A cell.
   *
   * @param column the number of its day
   * @param address where it is edited, or {@code null} when nothing can be planned there
   * @param label day and period, for those who do not see the grid
   * @param times when they are unlike those of the row, else empty
   * @param entries what goes on
   */
  record Box(
      Column column,
      @Nullable String address,
      String label,
      String times,
      List<EntryWords> entries) {}

  /** Says a grid. */
  static GridSheet of(Viewed viewed, WeekGrid grid, Names names, LocalDate today) {
    List<Column> columns = grid.days().stream().map(day -> column(day, today)).toList();
    List<Line> lines =
        grid.rows().stream()
            .map(
                row ->
                    new Line(
                        row.usual().period(),
                        row.usual().times(),
                        row.cells().stream()
                            .map(
                                cell ->
                                    box(
                                        viewed,
                                        row,
                                        cell,
                                        columns.get(grid.days().indexOf(cell.day())),
                                        names))
                            .toList()))
            .toList();
    return new GridSheet(grid.days().getFirst().day(), columns, lines);
  }

  private static Column column(DayLook day, LocalDate today) {
    return new Column(
        day.day().getDayOfWeek().getValue(),
        PlanWords.weekdayShortly(day.day().getDayOfWeek()),
        PlanWords.shortly(day.day()),
        Objects.requireNonNullElse(day.closed(), ""),
        day.day().equals(today));
  }

  private static Box box(Viewed viewed, Row row, Cell cell, Column column, Names names) {
    String period = row.usual().period();
    LocalDate day = cell.day().day();
    return new Box(
        column,
        cell.open() ? CellPlace.address(viewed, day, period) : null,
        "%s, period %s".formatted(PlanWords.day(day), period),
        cell.when()
            .filter(when -> cell.open() && !when.equals(row.usual()))
            .map(Stretch::times)
            .orElse(""),
        cell.day().closed() != null
            ? List.of()
            : cell.entries().stream()
                .flatMap(entry -> Stream.of(EntryWords.of(viewed, entry, names)))
                .toList());
  }
}
