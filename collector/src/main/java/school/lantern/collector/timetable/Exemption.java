package school.lantern.collector.timetable;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Use that the school allows without supervision.
 *
 * @param what whose use, and where
 * @param dates when it holds; an exemption without an end is none
 * @param reason why, for whoever asks later
 * @param author who answers for it, as people say the name
 */
public record Exemption(What what, Dates dates, String reason, String author) {

  /**
   * @throws IllegalArgumentException if it has no last date, or {@code reason} or {@code author} is
   *     blank
   */
  public Exemption {
    if (dates.last() == null) {
      throw new IllegalArgumentException("an exemption needs a last date");
    }
    if (reason.isBlank() || author.isBlank()) {
      throw new IllegalArgumentException("an exemption needs a reason and an author");
    }
  }

  /**
   * Whose use, and where. With neither year groups nor pupils, everybody's in that room.
   *
   * @param roomId the room, or {@code null} for any room
   * @param yearGroups whole year groups, such as 12 and 13 in a study room
   * @param pupilIds single pupils
   */
  public record What(@Nullable String roomId, Set<Integer> yearGroups, Set<String> pupilIds) {

    /**
     * @throws IllegalArgumentException if it would exempt everybody everywhere
     */
    public What {
      yearGroups = Ordered.copy(yearGroups);
      pupilIds = Ordered.copy(pupilIds);
      if (roomId == null && yearGroups.isEmpty() && pupilIds.isEmpty()) {
        throw new IllegalArgumentException("an exemption names a room, a year group or a pupil");
      }
    }
  }
}
