package school.lantern.collector.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.Tolerance;

/**
 * Everything that is known of one room-day: what the rules decide from, and nothing else.
 *
 * @param place the room
 * @param supervisors who looked after it
 * @param workstations the computers that stand there or should, with what they saw
 * @param people whose log-ons these are
 * @param frame the day, the moment of asking, and the settings
 */
public record RoomFacts(
    Place place,
    Supervisors supervisors,
    List<Workstation> workstations,
    People people,
    Frame frame) {

  public RoomFacts {
    workstations = List.copyOf(workstations);
  }

  /** Who should have been there. */
  public Schedule schedule() {
    return supervisors.schedule();
  }

  /** Whether supervision can be judged at all: there is a room, and the school has a timetable. */
  boolean judged() {
    return place.roomName() != null && schedule().known();
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
   * @param pupils by log-on name
   * @param staff by log-on name
   */
  public record People(Map<String, Pupil> pupils, Map<String, StaffMember> staff) {

    public People {
      pupils = Map.copyOf(pupils);
      staff = Map.copyOf(staff);
    }

    boolean isStaff(String account) {
      return staff.containsKey(account);
    }

    boolean isUnknown(String account) {
      return !staff.containsKey(account) && !pupils.containsKey(account);
    }

    /** Tells pupils apart: one who has two log-ons is one; a log-on that nobody knows is itself. */
    String pupil(String account) {
      Pupil pupil = pupils.get(account);
      return pupil == null ? "log-on " + account : "pupil " + pupil.id();
    }

    /** Log-on names differ by more than case nowhere. */
    static String normal(String account) {
      return account.toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A pupil.
   *
   * @param id the school's own id
   * @param yearGroup 1 to 14, or {@code null} outside year groups
   * @param onListSince since when the pupil is on the safeguarding lead's list of pupils to look
   *     after, or {@code null} who is not; why, no rule may know
   */
  public record Pupil(String id, @Nullable Integer yearGroup, @Nullable LocalDate onListSince) {

    /** Not on the list. */
    public Pupil(String id, @Nullable Integer yearGroup) {
      this(id, yearGroup, null);
    }
  }

  /**
   * The day and the moment.
   *
   * @param day midnight to midnight in school time
   * @param now the moment of asking
   * @param zone school time, for sentences
   * @param settings what the school chose
   * @param meetings when a video meeting is supervised on this day
   */
  public record Frame(
      Interval day, Instant now, ZoneId zone, Settings settings, MeetingRule meetings) {

    /** Somebody must be seen at video meetings. */
    public Frame(Interval day, Instant now, ZoneId zone, Settings settings) {
      this(day, now, zone, settings, MeetingRule.SOMEBODY_SEEN);
    }
  }

  /**
   * What the school chose.
   *
   * @param tolerance what is no gap yet
   * @param silentAfter how long after it was last heard a workstation's open session is taken to go
   *     on
   * @param outOfHours how long before the first bell and after the last use is still in hours
   * @param windows which windows are the internet, and which a video meeting
   * @param phrases what the policy in force says of phrases
   */
  public record Settings(
      Tolerance tolerance,
      Duration silentAfter,
      Duration outOfHours,
      WindowKinds windows,
      PhraseTerms phrases) {

    /** Phrases are what their flags say, and concern everybody. */
    public Settings(
        Tolerance tolerance, Duration silentAfter, Duration outOfHours, WindowKinds windows) {
      this(tolerance, silentAfter, outOfHours, windows, PhraseTerms.AS_FLAGGED);
    }

    /** The same under another policy. */
    public Settings with(PhraseTerms other) {
      return new Settings(tolerance, silentAfter, outOfHours, windows, other);
    }

    /**
     * @throws IllegalArgumentException if a time is negative
     */
    public Settings {
      if (silentAfter.isNegative() || outOfHours.isNegative()) {
        throw new IllegalArgumentException("times must not be negative");
      }
    }
  }
}
