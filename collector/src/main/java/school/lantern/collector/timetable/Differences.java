package school.lantern.collector.timetable;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where two plans of a school differ, on days that may have been reckoned already.
 *
 * @param planned where somebody else supervises, or the day itself is another one
 * @param personal where only single pupils are concerned: nothing can differ where nobody used a
 *     computer
 */
public record Differences(Set<Where> planned, Set<Where> personal) {

  /** Nothing differs. */
  public static final Differences NONE = new Differences(Set.of(), Set.of());

  public Differences {
    planned = Set.copyOf(planned);
    personal = Set.copyOf(personal);
  }

  /**
   * A room on a day.
   *
   * @param roomId the room, {@code null} for all of them
   */
  public record Where(LocalDate day, @Nullable String roomId) {}
}
