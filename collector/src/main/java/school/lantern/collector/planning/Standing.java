package school.lantern.collector.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Amendment.Rows;
import school.lantern.collector.timetable.Cover;
import school.lantern.collector.timetable.SchoolCalendar;
import school.lantern.collector.timetable.TimetableFacts;

/**
 * Whether a change still fits the timetable that is there: every row that would go is there, and no
 * row that would come is there already.
 */
final class Standing {
  private Standing() {}

  /** What no longer fits, in words that follow "because"; empty when the change can be made. */
  static Optional<String> objection(TimetableFacts facts, Amendment change, Names names) {
    return Stream.of(
            odd(change.appointments(), facts.appointments(), Function.identity())
                .map(one -> "“%s” was changed".formatted(PlanWords.all(one, names))),
            odd(change.cover(), facts.cover(), Cover.Entered::cover)
                .map(
                    one ->
                        "cover in %s on %s was changed"
                            .formatted(
                                names.room(one.cover().roomId()),
                                PlanWords.date(one.cover().date()))),
            odd(change.away(), facts.arrangements().away(), Function.identity())
                .map(one -> "“%s” was changed".formatted(one.name())),
            odd(change.support(), facts.arrangements().support(), Function.identity())
                .map(one -> "this one-to-one support was changed"),
            odd(change.exemptions(), facts.arrangements().exemptions(), Function.identity())
                .map(one -> "this exemption was changed"),
            year(facts, change.year()))
        .flatMap(Function.identity())
        .findFirst();
  }

  /** The change that takes another one back. */
  static Amendment inverse(Amendment change) {
    return new Amendment(
        turned(change.appointments()),
        turned(change.cover()),
        new Amendment.Beside(
            turned(change.away()), turned(change.support()), turned(change.exemptions())),
        new Amendment.Year(
            turned(change.year().terms()),
            turned(change.year().closures()),
            turned(change.year().weeks()),
            turned(change.year().bells())));
  }

  private static Stream<String> year(TimetableFacts facts, Amendment.Year change) {
    SchoolCalendar calendar = facts.calendar();
    return Stream.of(
            odd(change.terms(), calendar.terms(), Function.identity()).map(YearWords::of),
            odd(change.closures(), calendar.closures(), Function.identity()).map(YearWords::of),
            odd(change.weeks(), calendar.weeks(), Function.identity()).map(YearWords::of),
            odd(change.bells(), facts.bells(), Function.identity()).map(YearWords::of))
        .flatMap(Function.identity())
        .map("“%s” was changed"::formatted);
  }

  static <T> Rows<T> turned(Rows<T> rows) {
    return new Rows<>(rows.add(), rows.remove());
  }

  /** Rows that should be there and are not, or should not be there and are. */
  static <T> Stream<T> odd(Rows<T> rows, List<T> there, Function<T, ?> sameness) {
    List<Object> left = new ArrayList<>(there.stream().map(sameness).toList());
    List<T> missing =
        rows.remove().stream().filter(row -> !left.remove(sameness.apply(row))).toList();
    return Stream.concat(
        missing.stream(), rows.add().stream().filter(row -> left.contains(sameness.apply(row))));
  }
}
