package school.lantern.collector.coverage;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import school.lantern.collector.ledger.Dimension;
import school.lantern.collector.ledger.Sum;
import school.lantern.collector.supervision.Amounts;

/**
 * Weeks and rooms: in each cell the share of use that was supervised, in whole per cent.
 *
 * <pre>
 *                 w 1   w 2   w 3
 *   Library       100    97     –      – nobody used it
 *   ICT suite 1    82   100    99      99 and not 100 as long as a second is missing
 * </pre>
 *
 * @param weeks heads of the columns
 * @param rows one for each room, those with most unsupervised time first
 */
record Heat(List<Column> weeks, List<Row> rows) {
  /** A wider picture is a wallpaper: ask for fewer weeks. */
  static final int MOST_WEEKS = 60;

  /** Shares of supervised use at which a cell grows darker. */
  private static final List<Integer> STEPS = List.of(100, 98, 90, 75);

  private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

  /** A week: in full, and for a narrow column. */
  record Column(String label, String brief) {}

  /** A room's weeks. */
  record Row(String room, String path, List<Cell> cells) {}

  /**
   * One week of a room.
   *
   * @param figure {@code "97"}, or {@code "–"} when nobody used it
   * @param level 0 for all supervised to 4 for the worst; -1 for not used
   * @param words the same in a sentence, for whoever points at it or listens
   * @param path the page of this room and week
   */
  record Cell(String figure, int level, String words, String path) {}

  static Heat of(View view, List<Sum> byRoomAndWeek, Labels.Names names) {
    Map<String, Map<String, Amounts>> rooms = new TreeMap<>();
    TreeSet<String> weeks = new TreeSet<>();
    Map<String, Duration> alone = new HashMap<>();
    for (Sum sum : byRoomAndWeek) {
      String room = sum.key().getFirst();
      rooms.computeIfAbsent(room, _ -> new HashMap<>()).put(sum.key().getLast(), sum.amounts());
      weeks.add(sum.key().getLast());
      alone.merge(room, sum.amounts().unsupervised(), Duration::plus);
    }
    if (weeks.size() > MOST_WEEKS) {
      return new Heat(List.of(), List.of());
    }
    List<Row> rows = new ArrayList<>();
    rooms.entrySet().stream()
        .sorted(Map.Entry.comparingByKey((one, other) -> worse(alone, one, other)))
        .forEach(
            room -> {
              View its = view.of(Dimension.ROOM, room.getKey());
              String name = names.room(room.getKey());
              rows.add(
                  new Row(
                      name,
                      its.path(),
                      weeks.stream()
                          .map(
                              week ->
                                  cell(
                                      its.of(Dimension.WEEK, week),
                                      name + ", " + names.say(Dimension.WEEK, week),
                                      room.getValue().getOrDefault(week, Amounts.NONE)))
                          .toList()));
            });
    return new Heat(weeks.stream().map(week -> column(week, names)).toList(), rows);
  }

  private static int worse(Map<String, Duration> alone, String one, String other) {
    int byTime =
        alone.getOrDefault(other, Duration.ZERO).compareTo(alone.getOrDefault(one, Duration.ZERO));
    return byTime == 0 ? one.compareTo(other) : byTime;
  }

  private static Column column(String week, Labels.Names names) {
    return new Column(names.say(Dimension.WEEK, week), BRIEF.format(LocalDate.parse(week)));
  }

  private static Cell cell(View view, String where, Amounts amounts) {
    if (amounts.use().isZero()) {
      return new Cell("–", -1, where + ": not used", view.path());
    }
    Duration inOrder = amounts.use().minus(amounts.unsupervised());
    int percent = (int) Math.floor(Amount.of(inOrder).percentOf(amounts.use()));
    int level = Math.toIntExact(STEPS.stream().filter(step -> percent < step).count());
    String words =
        "%s: %s%% supervised, %s unsupervised of %s"
            .formatted(
                where,
                percent,
                Amount.of(amounts.unsupervised()).words(),
                Amount.of(amounts.use()).words());
    return new Cell(Integer.toString(percent), level, words, view.path());
  }
}
