package school.lantern.collector.timetable;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change of who supervises in one period of one date.
 *
 * <pre>
 *   absent   covering
 *   X        Y          Y supervises {@code room}; X supervises nothing in this period
 *   X        nobody     X supervises nothing in this period, and nobody steps in
 *   X        X          X takes the class in {@code room} instead of where the timetable says
 *   nobody   Y          Y supervises {@code room} besides whoever is timetabled there
 * </pre>
 *
 * @param date the day
 * @param period the period's name
 * @param roomId where the cover takes place
 * @param absentStaffId who is away from the timetabled place, or {@code null}
 * @param coveringStaffId who supervises instead, or {@code null} for nobody
 */
public record Cover(
    LocalDate date,
    String period,
    String roomId,
    @Nullable String absentStaffId,
    @Nullable String coveringStaffId) {

  /**
   * @throws IllegalArgumentException if it names neither an absent nor a covering person
   */
  public Cover {
    if (absentStaffId == null && coveringStaffId == null) {
      throw new IllegalArgumentException("cover names nobody");
    }
  }

  /**
   * Cover as it was entered.
   *
   * @param cover what was entered
   * @param enteredAt when the collector took it
   * @param enteredBy who entered it, as people say the name
   */
  public record Entered(Cover cover, Instant enteredAt, String enteredBy) {}
}
