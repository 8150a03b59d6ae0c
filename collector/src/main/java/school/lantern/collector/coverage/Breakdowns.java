package school.lantern.collector.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import school.lantern.collector.ledger.CoverageLedger;
import school.lantern.collector.ledger.Dimension;
import school.lantern.collector.ledger.Question;
import school.lantern.collector.ledger.Sum;
import school.lantern.collector.supervision.Amounts;

/** Sorts coverage by rooms, periods, people … */
@ApplicationScoped
class Breakdowns {
  /** More lines than that nobody reads; the spreadsheet has all. */
  private static final int MOST_LINES = 100;

  private static final Set<Dimension> WORST_FIRST =
      Set.of(Dimension.CAMPUS, Dimension.ROOM, Dimension.STAFF);

  private final CoverageLedger ledger;

  Breakdowns(CoverageLedger ledger) {
    this.ledger = ledger;
  }

  Breakdown of(View view, Question question, Labels.Names names) {
    List<Sum> sums = lines(view.by(), question);
    boolean ofRooms = belongsToRooms(view.by(), question);
    Map<String, Duration> unknown = unknown(view.by(), question);
    List<String> columns =
        Arrays.stream(Measure.values()).map(Measure::label).collect(Collectors.toList());
    columns.add("Supervised share");
    if (ofRooms) {
      columns.add("Not known (workstation time)");
    }
    return new Breakdown(
        Labels.heading(view.by()),
        columns,
        sums.stream()
            .limit(MOST_LINES)
            .map(
                sum -> {
                  List<String> parts = parts(sum.amounts());
                  if (ofRooms) {
                    String key = sum.key().getFirst();
                    parts.add(Amount.of(unknown.getOrDefault(key, Duration.ZERO)).words());
                  }
                  return line(view, sum, parts, names);
                })
            .toList(),
        Math.max(0, sums.size() - MOST_LINES));
  }

  /**
   * Sites, rooms and people by unsupervised time, most first; the rest in its own order. What
   * nobody used, but of which something is not known, is a line as well.
   */
  List<Sum> lines(Dimension by, Question question) {
    List<Sum> sums = new ArrayList<>(ledger.sums(question.by(by)));
    Set<String> used = sums.stream().map(sum -> sum.key().getFirst()).collect(Collectors.toSet());
    unknown(by, question).keySet().stream()
        .filter(key -> !used.contains(key))
        .forEach(key -> sums.add(new Sum(List.of(key), Amounts.NONE)));
    if (WORST_FIRST.contains(by)) {
      sums.sort(Comparator.comparing((Sum sum) -> sum.amounts().unsupervised()).reversed());
    }
    return sums;
  }

  /** Workstation time about which nothing is known, by key; empty where it belongs to no line. */
  Map<String, Duration> unknown(Dimension by, Question question) {
    return belongsToRooms(by, question)
        ? ledger.unknown(question.by(by)).stream()
            .collect(
                Collectors.toMap(
                    one -> one.key().getFirst(),
                    one -> one.workstationTime(),
                    Duration::plus,
                    TreeMap::new))
        : Map.of();
  }

  /** Unknown time belongs to rooms and periods, not to pupils or staff. */
  private static boolean belongsToRooms(Dimension by, Question question) {
    Set<Dimension> people = Set.of(Dimension.STAFF, Dimension.YEAR_GROUP);
    return !people.contains(by) && question.only().keySet().stream().noneMatch(people::contains);
  }

  /** A site leads to its rooms. */
  private static Breakdown.Line line(View view, Sum sum, List<String> parts, Labels.Names names) {
    String value = sum.key().getFirst();
    View narrower = view.of(view.by(), value);
    return new Breakdown.Line(
        names.say(view.by(), value),
        (view.by() == Dimension.CAMPUS ? narrower.by(Dimension.ROOM) : narrower).path(),
        parts,
        sum.amounts().unsupervised().isZero() ? null : narrower.gaps());
  }

  private static List<String> parts(Amounts amounts) {
    List<String> parts =
        Arrays.stream(Measure.values())
            .map(measure -> Amount.of(measure.of(amounts)).words())
            .collect(Collectors.toList());
    parts.add(supervised(amounts));
    return parts;
  }

  /** The share of use that was in order. */
  static String supervised(Amounts amounts) {
    Duration inOrder = amounts.use().minus(amounts.unsupervised());
    return Amount.of(inOrder).shareOf(amounts.use());
  }
}
