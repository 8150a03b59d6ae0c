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
 * @param classes the days on which some pupil has lessons elsewhere, or at another time: laptops
 *     that nobody booked are where their users' lessons are
 */
public record Differences(Set<Where> planned, Set<Where> personal, Set<LocalDate> classes) {

  /** Nothing differs. */
  public static final Differences NONE = new Differences(Set.of(), Set.of());

  public Differences {
    planned = Set.copyOf(planned);
    personal = Set.copyOf(personal);
    classes = Set.copyOf(classes);
  }

  /** All classes are where they were. */
  public Differences(Set<Where> planned, Set<Where> personal) {
    this(planned, personal, Set.of());
  }

  /**
   * A room on a day.
   *
   * @param roomId the room, {@code null} for all of them
   */
  public record Where(LocalDate day, @Nullable String roomId) {}
}
