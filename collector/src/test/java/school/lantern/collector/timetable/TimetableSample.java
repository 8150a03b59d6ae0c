package school.lantern.collector.timetable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Opens the pure core to tests of other packages. */
public final class TimetableSample {
  private TimetableSample() {}

  /** The day in London, staff called by their ids. */
  public static List<SupervisedSlot> slots(TimetableFacts facts, LocalDate day) {
    return SchoolDay.of(facts, day, ZoneId.of("Europe/London"), People.NONE).slots();
  }
}
