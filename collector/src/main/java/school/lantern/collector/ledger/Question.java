package school.lantern.collector.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know of the coverage.
 *
 * @param sites the schools
 * @param span the days
 * @param only what must hold, such as one room or one weekday; empty for everything
 * @param by what the answer is sorted by, one line for each combination that there is; empty for
 *     one sum of everything
 * @param rooms some rooms only; {@code null} for all. Nobody asks so: it is what a question about a
 *     site comes to
 */
public record Question(
    Set<String> sites,
    Span span,
    Map<Dimension, String> only,
    List<Dimension> by,
    @Nullable RoomFilter rooms) {

  /**
   * @throws IllegalArgumentException if no site is asked about
   */
  public Question {
    if (sites.isEmpty()) {
      throw new IllegalArgumentException("a question must be about a site");
    }
    sites = Set.copyOf(sites);
    only = Map.copyOf(only);
    by = List.copyOf(by);
  }

  /** Everything of one school in these days, in one sum. */
  public static Question of(String site, Span span) {
    return new Question(Set.of(site), span, Map.of(), List.of(), null);
  }

  /** The same, sorted by these. */
  public Question by(Dimension... dimensions) {
    return new Question(sites, span, only, List.of(dimensions), rooms);
  }

  /** The same, of these only. */
  public Question only(Map<Dimension, String> values) {
    return new Question(sites, span, values, by, rooms);
  }

  /** The same, of these rooms only. */
  Question in(RoomFilter filter) {
    return new Question(sites, span, only, by, filter);
  }

  /** The finest grain that filter or order need. */
  Dimension.Grain grain() {
    return Stream.concat(only.keySet().stream(), by.stream())
        .map(Dimension::grain)
        .max(Enum::compareTo)
        .orElse(Dimension.Grain.ROOM_DAY);
  }
}
