package school.lantern.collector.timetable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * One day as the school has planned it, with cover and everything else worked in.
 *
 * @param known whether the school has said at all when anybody supervises; if not, nothing can be
 *     judged
 * @param open whether pupils are at school
 * @param periods the bells for those without a bell of their own, by start; empty on a closed day
 * @param slots who supervises which room, by start, then room; empty on a closed day
 * @param personal who supervises single pupils, and what is exempt
 */
public record SchoolDay(
    boolean known,
    boolean open,
    List<BellPeriod> periods,
    List<SupervisedSlot> slots,
    Personal personal) {

  public SchoolDay {
    periods = List.copyOf(periods);
    slots = List.copyOf(slots);
  }

  /**
   * What goes by the person and not by the room.
   *
   * @param supervised pupils who are supervised wherever they are, by pupil, then start
   * @param exemptions those that hold on the day
   */
  public record Personal(List<PersonalSupervision> supervised, List<Exemption> exemptions) {

    public Personal {
      supervised = List.copyOf(supervised);
      exemptions = List.copyOf(exemptions);
    }
  }

  /**
   * Works out a day. The order of the facts makes no difference.
   *
   * @param facts what the school said
   * @param day the day
   * @param zone school time
   * @param people names, classes, year groups
   */
  public static SchoolDay of(TimetableFacts facts, LocalDate day, ZoneId zone, People people) {
    return new DayPlan(facts, people, day, zone).worked();
  }

  /** Who supervises a room, by start. */
  public List<SupervisedSlot> in(String roomId) {
    return slots.stream().filter(slot -> slot.roomId().equals(roomId)).toList();
  }
}
