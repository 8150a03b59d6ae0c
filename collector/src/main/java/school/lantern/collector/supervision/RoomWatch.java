package school.lantern.collector.supervision;

import java.util.List;

/**
 * The day of a room: its bells, and who supervised it.
 *
 * @param periods the bells; empty on a day without school
 * @param scheduled who should have been there
 * @param present who was seen there, scheduled or not
 */
public record RoomWatch(List<Period> periods, List<Watch> scheduled, List<Watch> present) {

  public RoomWatch {
    periods = List.copyOf(periods);
    scheduled = List.copyOf(scheduled);
    present = List.copyOf(present);
  }

  /** When the room was supervised: somebody was scheduled, or somebody was seen. */
  public IntervalSet supervised() {
    return times(scheduled).union(times(present));
  }

  /** When somebody was seen. */
  public IntervalSet attended() {
    return times(present);
  }

  static IntervalSet times(List<Watch> watches) {
    return IntervalSet.of(watches.stream().map(Watch::when).toList());
  }
}
