package school.lantern.collector.supervision;

import org.jspecify.annotations.Nullable;

/**
 * What pupil time of a room-day is sorted by.
 *
 * @param period the bell's name, or {@link #OUTSIDE_LESSONS}
 * @param yearGroup the pupils' year group, or {@code null} for pupils outside year groups
 * @param staffId who was scheduled or present, or {@code null} for nobody
 */
public record CellKey(String period, @Nullable Integer yearGroup, @Nullable String staffId) {
  public static final String OUTSIDE_LESSONS = "outside lessons";
}
