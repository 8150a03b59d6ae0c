package school.lantern.collector.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.collector.supervision.Period;
import school.lantern.collector.supervision.Watch;

/**
 * Who should supervise a room on a day.
 *
 * @param known whether the school has a timetable at all; without one nobody is accused of having
 *     left pupils alone
 * @param periods the bells, by start; empty on a day without school
 * @param slots the supervised stretches, by start
 */
public record Schedule(boolean known, List<Period> periods, List<Slot> slots) {
  /** A school that has no timetable yet. */
  public static final Schedule UNKNOWN = new Schedule(false, List.of(), List.of());

  public Schedule {
    periods =
        periods.stream()
            .sorted(
                Comparator.comparing((Period period) -> period.when().from())
                    .thenComparing(Period::name))
            .toList();
    slots =
        slots.stream()
            .sorted(
                Comparator.comparing((Slot slot) -> slot.when().from())
                    .thenComparing(slot -> slot.when().until())
                    .thenComparing(Slot::supervisor)
                    .thenComparing(Slot::period)
                    .thenComparing(Slot::source))
            .toList();
  }

  /**
   * Somebody supervises.
   *
   * @param when from bell to bell
   * @param period the bell's name, such as {@code "3"} or {@code "Lunch"}
   * @param what the class taught, such as {@code "8B Maths"}, or {@code null} for a duty
   * @param by who
   * @param source where this comes from, for a reader
   */
  public record Slot(
      Interval when, String period, @Nullable String what, StaffMember by, String source) {

    /** As people say the name. */
    public String supervisor() {
      return by.name();
    }

    Watch watch() {
      return new Watch(when, by.id());
    }

    /** {@code "Period 3 (M. Ellis, 8B Maths)"}. */
    String spoken() {
      String name = Character.isDigit(period.charAt(0)) ? "Period " + period : period;
      return name + " (" + supervisor() + (what == null ? "" : ", " + what) + ")";
    }
  }

  IntervalSet supervised() {
    return IntervalSet.of(slots.stream().map(Slot::when).toList());
  }

  /** From the first bell to the last, and a little around; nothing on a day without school. */
  IntervalSet hours(Duration around) {
    return periods.stream()
        .map(Period::when)
        .reduce(Schedule::both)
        .map(all -> new Interval(all.from().minus(around), all.until().plus(around)))
        .map(IntervalSet::of)
        .orElse(IntervalSet.EMPTY);
  }

  private static Interval both(Interval one, Interval other) {
    return new Interval(
        one.from().isBefore(other.from()) ? one.from() : other.from(),
        one.until().isAfter(other.until()) ? one.until() : other.until());
  }

  /**
   * Who was scheduled at a moment; more than one where lessons are shared. The bell belongs to the
   * lesson, but where the next one begins with it, to that one.
   */
  List<Slot> at(Instant moment) {
    List<Slot> running =
        slots.stream()
            .filter(slot -> !moment.isBefore(slot.when().from()))
            .filter(slot -> moment.isBefore(slot.when().until()))
            .toList();
    return running.isEmpty()
        ? slots.stream().filter(slot -> slot.when().until().equals(moment)).toList()
        : running;
  }

  /** The last slot to end at or before a moment. */
  Optional<Slot> lastBefore(Instant moment) {
    return slots.stream()
        .filter(slot -> !slot.when().until().isAfter(moment))
        .max(Comparator.comparing(slot -> slot.when().until()));
  }

  /** The first slot to begin at or after a moment. */
  Optional<Slot> firstAfter(Instant moment) {
    return slots.stream().filter(slot -> !slot.when().from().isBefore(moment)).findFirst();
  }
}
