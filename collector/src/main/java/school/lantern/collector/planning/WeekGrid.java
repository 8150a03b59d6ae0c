package school.lantern.collector.planning;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A week of a room or of a member of staff: weekdays across, periods down.
 *
 * <pre>
 *              Mon 23  Tue 24  Wed 25
 *   1  09:00   8B              INSET       a row for every period that rings on some day of the week
 *   2  10:00           duty    INSET       in the order in which they begin
 *   16:10      club                        and one for each lesson that keeps no bell
 * </pre>
 *
 * @param days from Monday to Friday, and those at the weekend on which something is
 * @param rows by their earliest start in this week
 */
record WeekGrid(List<DayLook> days, List<Row> rows) {

  /**
   * One period over the week.
   *
   * @param usual when it is on most days
   * @param cells one for each of {@link WeekGrid#days}
   */
  record Row(Stretch usual, List<Cell> cells) {}

  /**
   * One period of one day.
   *
   * @param day the day
   * @param when the period on this day; empty when it does not ring then
   * @param entries what goes on, those that take place first
   */
  record Cell(DayLook day, Optional<Stretch> when, List<Entry> entries) {

    /** Whether something can be planned here. */
    boolean open() {
      return day.closed() == null && when.isPresent();
    }
  }

  /**
   * The grid of one side.
   *
   * @param week its days as far as they concern that side
   */
  static WeekGrid of(Viewed viewed, List<DayLook> week) {
    List<DayLook> days = week.stream().filter(WeekGrid::shown).toList();
    Map<String, List<Stretch>> periods = new LinkedHashMap<>();
    days.forEach(
        day ->
            Stream.concat(day.bells().stream(), day.entries().stream().map(Entry::when))
                .distinct()
                .forEach(
                    stretch ->
                        periods
                            .computeIfAbsent(stretch.period(), name -> new ArrayList<>())
                            .add(stretch)));
    List<Row> rows =
        periods.values().stream()
            .sorted(
                Comparator.comparing(WeekGrid::begins)
                    .thenComparing(stretches -> stretches.getFirst().period()))
            .map(stretches -> row(viewed, days, usual(stretches)))
            .toList();
    return new WeekGrid(days, rows);
  }

  /** Whether there is school on any day of the week. */
  boolean anySchool() {
    return days.stream().anyMatch(day -> day.closed() == null);
  }

  private static boolean shown(DayLook day) {
    boolean weekend = day.day().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    return !weekend
        || (day.closed() == null && !(day.bells().isEmpty() && day.entries().isEmpty()));
  }

  private static LocalTime begins(List<Stretch> stretches) {
    return new TreeSet<>(stretches.stream().map(Stretch::start).toList()).first();
  }

  /** The times that most days have; the earlier of two that are equally common. */
  private static Stretch usual(List<Stretch> stretches) {
    return stretches.stream()
        .max(
            Comparator.comparingLong(
                    (Stretch one) -> stretches.stream().filter(one::equals).count())
                .thenComparing(Comparator.comparing(Stretch::start).reversed()))
        .orElseThrow();
  }

  private static Row row(Viewed viewed, List<DayLook> days, Stretch usual) {
    return new Row(usual, days.stream().map(day -> cell(viewed, day, usual.period())).toList());
  }

  private static Cell cell(Viewed viewed, DayLook day, String period) {
    List<Entry> entries =
        day.entries().stream()
            .filter(entry -> entry.when().period().equals(period))
            .filter(entry -> !toldByItsCover(viewed, entry, day))
            .sorted(Comparator.comparing((Entry entry) -> entry.kind() == Entry.Kind.NOT_HELD))
            .toList();
    Optional<Stretch> when =
        Stream.concat(day.bells().stream(), entries.stream().map(Entry::when))
            .filter(stretch -> stretch.period().equals(period))
            .findFirst();
    return new Cell(day, when, entries);
  }

  /** In a room, "B for A" says all; "A is away" besides would be noise. */
  private static boolean toldByItsCover(Viewed viewed, Entry entry, DayLook day) {
    return viewed.side() == Viewed.Side.ROOM
        && entry.kind() == Entry.Kind.NOT_HELD
        && day.entries().stream()
            .anyMatch(
                other ->
                    other.kind() == Entry.Kind.COVER
                        && other.when().period().equals(entry.when().period())
                        && other.post().roomId().equals(entry.post().roomId())
                        && entry.post().staffId().equals(other.instead().staffId()));
  }
}
