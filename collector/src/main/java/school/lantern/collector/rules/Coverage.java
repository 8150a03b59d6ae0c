package school.lantern.collector.rules;

import school.lantern.collector.supervision.Cells;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.RoomDayCoverage;
import school.lantern.collector.supervision.UnsupervisedStretch;

/** The amounts of a room-day. */
final class Coverage {
  private Coverage() {}

  static RoomDayCoverage of(RoomReading reading, Stretch.Day stretches) {
    if (!reading.facts().judged()) {
      return RoomDayCoverage.NONE;
    }
    return new RoomDayCoverage(
        Cells.of(reading.room(), reading.pupils(), reading.gaps()),
        stretches.all().stream().map(Coverage::stretch).toList(),
        BlindTime.of(reading));
  }

  private static UnsupervisedStretch stretch(Stretch stretch) {
    Interval whole = stretch.whole();
    return new UnsupervisedStretch(
        whole.from(),
        whole.until(),
        stretch.weight().pupilTime(),
        stretch.weight().internetTime(),
        stretch.weight().pupils().size());
  }
}
