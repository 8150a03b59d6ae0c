package school.lantern.collector.planning;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import school.lantern.collector.timetable.Amendment;
import school.lantern.collector.timetable.Amendment.Rows;
import school.lantern.collector.timetable.Cover;

/** What a change did, for the audit log: ids, never a pupil's name. */
final class AuditWords {
  /** A change of a whole school is told by its beginning; how much it was is always told. */
  private static final int ROWS_TOLD = 5;

  private AuditWords() {}

  static String of(Amendment change) {
    return of(Alteration.of(change));
  }

  static String of(Alteration alteration) {
    Amendment change = alteration.timetable();
    List<String> rows =
        Stream.of(
                rows(change.appointments(), PlanWords::ids),
                rows(change.cover(), entered -> cover(entered.cover())),
                rows(
                    change.away(),
                    away -> "away %s: %s".formatted(PlanWords.dates(away.dates()), away.who())),
                rows(
                    change.support(),
                    one -> "support of %s by %s".formatted(one.pupilId(), one.staffId())),
                rows(
                    change.exemptions(),
                    one ->
                        "exemption of %s, %s".formatted(one.what(), PlanWords.dates(one.dates()))),
                rows(change.year().terms(), YearWords::of),
                rows(change.year().closures(), YearWords::of),
                rows(change.year().weeks(), YearWords::of),
                rows(change.year().bells(), YearWords::of),
                rows(
                    alteration.rooms(),
                    room -> "room %s, %s".formatted(room.id(), room.store() ? "store" : "room")))
            .flatMap(Function.identity())
            .toList();
    String told = String.join("; ", rows.subList(0, Math.min(ROWS_TOLD, rows.size())));
    return rows.size() > ROWS_TOLD ? "%s; %d more".formatted(told, rows.size() - ROWS_TOLD) : told;
  }

  static String cover(Cover cover) {
    return "%s period %s, %s: %s for %s"
        .formatted(
            cover.date(),
            cover.period(),
            cover.roomId(),
            Objects.requireNonNullElse(cover.coveringStaffId(), "nobody"),
            Objects.requireNonNullElse(cover.absentStaffId(), "nobody"));
  }

  private static <T> Stream<String> rows(Rows<T> rows, Function<T, String> words) {
    return Stream.concat(
        rows.remove().stream().map(row -> "− " + words.apply(row)),
        rows.add().stream().map(row -> "+ " + words.apply(row)));
  }
}
