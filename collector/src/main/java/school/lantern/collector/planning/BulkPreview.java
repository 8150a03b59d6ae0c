package school.lantern.collector.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import school.lantern.collector.stale.Scope;
import school.lantern.collector.timetable.Appointment;

/**
 * What a change of many would do, in words.
 *
 * @param headline how many lessons and duties change
 * @param lines each of them, as far as they are shown
 * @param more how many are not shown
 * @param warnings what it would bring about and is seldom meant
 * @param stale which room-days are looked at anew
 */
record BulkPreview(
    String headline, List<Line> lines, int more, List<String> warnings, Stale stale) {
  private static final int LINES_MAX = 200;
  private static final int STALE_MAX = 30;

  /** One lesson or duty: what it is, how it is now, and what becomes of it. */
  record Line(String title, String when, String now, List<String> then) {}

  /** Room-days: how many, and the first of them in words. */
  record Stale(int count, List<String> some) {}

  static BulkPreview of(
      Proposal proposal, List<Conflict> conflicts, Set<Scope> stale, Names names) {
    List<Line> lines =
        proposal.swaps().stream().limit(LINES_MAX).map(swap -> line(swap, names)).toList();
    int count = proposal.swaps().size();
    return new BulkPreview(
        PlanWords.count(count, "One lesson or duty changes", "lessons and duties change"),
        lines,
        count - lines.size(),
        ConflictWords.of(conflicts, names),
        stale(stale, names));
  }

  /** Room-days in words. */
  static Stale stale(Set<Scope> stale, Names names) {
    return new Stale(
        stale.size(),
        stale.stream()
            .sorted(Comparator.comparing(Scope::day).thenComparing(Scope::place))
            .limit(STALE_MAX)
            .map(
                scope ->
                    "%s on %s"
                        .formatted(
                            Scope.isUnplaced(scope.place())
                                ? "a workstation without a room"
                                : names.room(scope.place()),
                            PlanWords.date(scope.day())))
            .toList());
  }

  private static Line line(Proposal.Swap swap, Names names) {
    Appointment part = swap.part();
    return new Line(
        PlanWords.title(part),
        PlanWords.when(part.when()),
        where(part, names),
        swap.becomes().stream()
            .filter(one -> !one.equals(part))
            .map(
                one ->
                    one.when().equals(part.when())
                        ? where(one, names)
                        : "also " + PlanWords.when(one.when()))
            .toList());
  }

  private static String where(Appointment one, Names names) {
    return "%s, %s".formatted(names.room(one.roomId()), names.staff(one.staffId()));
  }
}
