package school.lantern.collector.rules;

import school.lantern.collector.supervision.Cells;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.collector.supervision.RoomDayCoverage;
import school.lantern.collector.supervision.UnsupervisedStretch;

/** The amounts of a room-day. */
final class Coverage {
  private Coverage() {}

  static RoomDayCoverage of(RoomReading reading, Stretch.Day stretches) {
    if (!reading.facts().judged()) {
      return RoomDayCoverage.NOT_JUDGED;
    }
    return new RoomDayCoverage(
        Cells.of(reading.room(), reading.pupils(), reading.gaps()),
        stretches.all().stream().map(Coverage::stretch).toList(),
        BlindTime.of(reading),
        kind(reading.facts()));
  }

  private static RoomDayCoverage.Kind kind(RoomFacts facts) {
    IntervalSet day = IntervalSet.of(facts.frame().day());
    boolean open = !facts.schedule().periods().isEmpty() || !facts.schedule().slots().isEmpty();
    boolean computers =
        facts.workstations().stream()
            .anyMatch(workstation -> !workstation.here().expected().intersect(day).isEmpty());
    return open && computers ? RoomDayCoverage.Kind.SCHOOL : RoomDayCoverage.Kind.ASIDE;
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
