package school.lantern.collector.supervision;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is about.
 *
 * @param period the bell's name, or {@link #OUTSIDE_LESSONS}; where bells overlap, the one that
 *     began first
 * @param yearGroup the pupils' year group, or {@code null} where the directory names none
 * @param staffId who was responsible: scheduled in the room, else with the pupil personally, else
 *     seen present; among several the first by id, so that each moment counts once. {@code null}
 *     for nobody
 */
public record CellKey(String period, @Nullable Integer yearGroup, @Nullable String staffId)
    implements Comparable<CellKey> {
  public static final String OUTSIDE_LESSONS = "outside lessons";

  private static final Comparator<CellKey> ORDER =
      Comparator.comparing(CellKey::period)
          .thenComparing(
              CellKey::yearGroup, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
          .thenComparing(CellKey::staffId, Comparator.nullsLast(Comparator.<String>naturalOrder()));

  @Override
  public int compareTo(CellKey other) {
    return ORDER.compare(this, other);
  }
}
