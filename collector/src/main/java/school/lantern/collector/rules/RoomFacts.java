package school.lantern.collector.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.supervision.Interval;

/**
 * Everything that is known of one room-day: what the rules decide from, and nothing else.
 *
 * @param place the room
 * @param schedule who should have been there
 * @param workstations the computers that stand there, with what they saw
 * @param people whose log-ons these are
 * @param frame the day, the moment of asking, and the settings
 */
public record RoomFacts(
    Place place, Schedule schedule, List<Workstation> workstations, People people, Frame frame) {

  public RoomFacts {
    workstations = List.copyOf(workstations);
  }

  /**
   * A room, or the lack of one.
   *
   * @param id as findings name it
   * @param roomName as people say it, or {@code null} for a workstation that belongs to no room:
   *     its supervision cannot be judged
   */
  public record Place(String id, @Nullable String roomName) {}

  /**
   * The log-ons that the school's directory knows, in lower case. One that it does not know counts
   * as a pupil's: a mistake in the directory must not hide a child.
   *
   * @param pupils log-on names of pupils
   * @param staff log-on names of staff
   */
  public record People(Set<String> pupils, Set<String> staff) {

    public People {
      pupils = Set.copyOf(pupils);
      staff = Set.copyOf(staff);
    }

    boolean isStaff(String account) {
      return staff.contains(account);
    }

    boolean isUnknown(String account) {
      return !staff.contains(account) && !pupils.contains(account);
    }

    /** Log-on names differ by more than case nowhere. */
    static String normal(String account) {
      return account.toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The day and the moment.
   *
   * @param day midnight to midnight in school time
   * @param now the moment of asking
   * @param zone school time, for sentences
   * @param settings what the school chose
   */
  public record Frame(Interval day, Instant now, ZoneId zone, Settings settings) {}

  /**
   * What the school chose.
   *
   * @param grace how long a supervised stretch is taken to last beyond its end
   * @param minimum how long use without a supervisor must last to count, lent time included
   * @param silentAfter how long after it was last heard a workstation's open session is taken to go
   *     on
   */
  public record Settings(Duration grace, Duration minimum, Duration silentAfter) {

    /**
     * @throws IllegalArgumentException if a time is negative
     */
    public Settings {
      if (grace.isNegative() || minimum.isNegative() || silentAfter.isNegative()) {
        throw new IllegalArgumentException("times must not be negative");
      }
    }
  }
}
