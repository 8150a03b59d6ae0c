package school.lantern.collector.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pupil's day in one room.
 *
 * @param pupil tells pupils apart
 * @param yearGroup or {@code null} where the directory names none
 * @param use when he or she used a computer there; several at once are one
 * @param internet the part of {@code use} on the internet
 * @param personal what holds for this pupil and not for the room
 */
public record PupilDay(
    String pupil,
    @Nullable Integer yearGroup,
    IntervalSet use,
    IntervalSet internet,
    Personal personal) {

  /**
   * What holds for one pupil.
   *
   * @param watches somebody is with this pupil, wherever he or she is
   * @param exempt the school allows this pupil to use the room without supervision on this day
   */
  public record Personal(List<Watch> watches, boolean exempt) {
    public static final Personal NONE = new Personal(List.of(), false);

    public Personal {
      watches = List.copyOf(watches);
    }

    /** When somebody was with this pupil. */
    public IntervalSet times() {
      return RoomWatch.times(watches);
    }
  }
}
