package school.lantern.collector.supervision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a room's day in which neither period nor supervision changes; it lasts until the
 * next one.
 *
 * @param from its start
 * @param period the bell's name, or {@link CellKey#OUTSIDE_LESSONS}
 * @param scheduled who should be there, the first by id, or {@code null}
 * @param present who was seen there, the first by id, or {@code null}
 */
record RoomSegment(
    Instant from, String period, @Nullable String scheduled, @Nullable String present) {

  /** The whole day, by start; never empty. */
  static List<RoomSegment> of(RoomWatch room) {
    List<Period> periods =
        room.periods().stream()
            .sorted(
                Comparator.comparing((Period period) -> period.when().from())
                    .thenComparing(Period::name))
            .toList();
    List<Instant> cuts =
        Stream.of(
                Stream.of(Instant.MIN),
                periods.stream().map(Period::when).flatMap(RoomSegment::ends),
                room.scheduled().stream().map(Watch::when).flatMap(RoomSegment::ends),
                room.present().stream().map(Watch::when).flatMap(RoomSegment::ends))
            .flatMap(some -> some)
            .sorted()
            .distinct()
            .toList();
    List<RoomSegment> segments = new ArrayList<>(cuts.size());
    for (Instant from : cuts) {
      String period =
          periods.stream()
              .filter(some -> contains(some.when(), from))
              .map(Period::name)
              .findFirst()
              .orElse(CellKey.OUTSIDE_LESSONS);
      segments.add(
          new RoomSegment(
              from, period, first(room.scheduled(), from), first(room.present(), from)));
    }
    return segments;
  }

  /** Who supervises at a moment; the first by id where several do. */
  static @Nullable String first(List<Watch> watches, Instant at) {
    String first = null;
    for (Watch watch : watches) {
      if (contains(watch.when(), at) && (first == null || watch.staffId().compareTo(first) < 0)) {
        first = watch.staffId();
      }
    }
    return first;
  }

  private static boolean contains(Interval interval, Instant at) {
    return !at.isBefore(interval.from()) && at.isBefore(interval.until());
  }

  private static Stream<Instant> ends(Interval interval) {
    return Stream.of(interval.from(), interval.until());
  }
}
