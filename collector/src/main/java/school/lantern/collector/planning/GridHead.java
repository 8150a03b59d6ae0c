package school.lantern.collector.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What stands above a week grid.
 *
 * @param viewed whose week
 * @param name what the room or person is called
 * @param week the week in words, such as {@code "23 to 27 November 2026, week A"}
 * @param written the week as a field has it
 * @param ways to other weeks
 */
record GridHead(Viewed viewed, String name, String week, String written, Ways ways) {

  /** Addresses of the weeks around, and of this week. */
  record Ways(String before, String after, String here, boolean isThisWeek) {}

  static GridHead of(Viewed viewed, IsoWeek week, WeekGrid grid, Names names, LocalDate today) {
    List<LocalDate> days = grid.days().stream().map(DayLook::day).toList();
    String cycle =
        grid.days().stream()
            .map(DayLook::cycleWeek)
            .filter(Objects::nonNull)
            .distinct()
            .map(name -> "week " + name)
            .collect(Collectors.joining(", "));
    return new GridHead(
        viewed,
        names.of(viewed),
        "%s to %s".formatted(PlanWords.dayAndMonth(days.getFirst()), PlanWords.date(days.getLast()))
            + (cycle.isEmpty() ? "" : ", " + cycle),
        week.written(),
        new Ways(
            viewed.address(week.plus(-1)),
            viewed.address(week.plus(1)),
            viewed.address(week),
            week.equals(IsoWeek.of(today))));
  }

  /** Whether it is a room's. */
  public boolean room() {
    return viewed.side() == Viewed.Side.ROOM;
  }
}
