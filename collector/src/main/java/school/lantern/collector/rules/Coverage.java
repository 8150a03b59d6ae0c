package school.lantern.collector.rules;

import java.util.List;
import school.lantern.collector.supervision.Cells;
import school.lantern.collector.supervision.Gaps;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.collector.supervision.Period;
import school.lantern.collector.supervision.PupilDay;
import school.lantern.collector.supervision.RoomDayCoverage;
import school.lantern.collector.supervision.RoomWatch;
import school.lantern.collector.supervision.UnsupervisedStretch;
import school.lantern.collector.supervision.Watch;

/** The amounts of a room-day. */
final class Coverage {
  private Coverage() {}

  static RoomDayCoverage of(RoomFacts facts, List<Use> pupilUse) {
    if (facts.place().roomName() == null || !facts.schedule().known()) {
      return RoomDayCoverage.NONE;
    }
    List<PupilDay> pupils = PupilDays.of(pupilUse);
    Gaps gaps = UnsupervisedUse.gaps(facts, pupilUse);
    List<UnsupervisedStretch> stretches =
        UnsupervisedUse.chains(facts, gaps.room()).stream()
            .map(
                chain -> {
                  Gaps.Weight weight = gaps.within(new IntervalSet(chain));
                  return new UnsupervisedStretch(
                      chain.getFirst().from(),
                      chain.getLast().until(),
                      weight.pupilTime(),
                      weight.internetTime(),
                      weight.pupils().size());
                })
            .toList();
    return new RoomDayCoverage(
        Cells.of(room(facts.schedule()), pupils, gaps), stretches, List.of());
  }

  private static RoomWatch room(Schedule schedule) {
    return new RoomWatch(
        schedule.slots().stream().map(slot -> new Period(slot.period(), slot.when())).toList(),
        schedule.slots().stream().map(slot -> new Watch(slot.when(), slot.supervisor())).toList(),
        List.of());
  }
}
