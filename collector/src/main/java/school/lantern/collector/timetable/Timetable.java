package school.lantern.collector.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Who should be where on a day, with cover worked in. */
@ApplicationScoped
public class Timetable {

  /**
   * The stretches in which a room is supervised on a day, by start. A lesson whose teacher is
   * absent appears only when somebody covers it. Empty on days without school.
   */
  public List<SupervisedSlot> slots(String site, String roomId, LocalDate day) {
    throw new UnsupportedOperationException();
  }

  /** The bells of a day, by start; empty on days without school. */
  public List<BellPeriod> periods(String site, LocalDate day) {
    throw new UnsupportedOperationException();
  }
}
