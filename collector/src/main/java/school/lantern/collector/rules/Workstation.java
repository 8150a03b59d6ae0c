package school.lantern.collector.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.supervision.Interval;
import school.lantern.collector.supervision.IntervalSet;
import school.lantern.model.LoginSession;
import school.lantern.model.Observation;

/**
 * A computer, and what its agent reported.
 *
 * @param id the device
 * @param hostname its name
 * @param contact when it was last heard
 * @param sightings facts of this day and of the 24 hours before, in any order: a session may have
 *     begun yesterday
 * @param here when it belongs to the room
 */
public record Workstation(
    String id, String hostname, Contact contact, List<Sighting> sightings, Here here) {

  public Workstation {
    sightings = List.copyOf(sightings);
  }

  /**
   * The agent's last sign of life.
   *
   * @param lastHeard when, or {@code null} for never
   * @param boot the boot of the operating system that it spoke from, or {@code null} when it did
   *     not say
   * @param openSessions the sessions that it named as open then
   */
  public record Contact(
      @Nullable Instant lastHeard, @Nullable UUID boot, Set<LoginSession> openSessions) {
    /** On the school's list, and never heard. */
    public static final Contact NEVER = new Contact(null, null, Set.of());

    public Contact {
      openSessions = Set.copyOf(openSessions);
    }
  }

  /**
   * When a computer belongs to a room: laptops are carried about, and machines are set up anew.
   *
   * <pre>
   *   stands here    |     ===========      |
   *   recorder       |        ============  |  from its enrolment to its end
   *   expected       |        ========      |
   * </pre>
   *
   * @param when it stands there: what it saw then is the room's
   * @param expected the part of it in which it is to report; all else is not unknown
   * @param inferred the part of it that nobody named: it follows from the lessons of its users
   */
  public record Here(IntervalSet when, IntervalSet expected, IntervalSet inferred) {
    /** It never moved, and always had a recorder. */
    public static final Here ALWAYS =
        new Here(
            IntervalSet.of(new Interval(Instant.MIN, Instant.MAX)),
            IntervalSet.of(new Interval(Instant.MIN, Instant.MAX)));

    /** Where it stands, somebody said. */
    public Here(IntervalSet when, IntervalSet expected) {
      this(when, expected, IntervalSet.EMPTY);
    }
  }

  /**
   * One fact. Times inside {@code what} are corrected for a wrong workstation clock, as {@code at}
   * is.
   *
   * @param boot the boot of the operating system; session ids are unique within it
   * @param seq the agent's number for it: tells the order of what happened in one millisecond
   * @param uptimeMillis since that boot, time asleep included: it only goes forward
   * @param at when it happened
   * @param what the fact
   */
  public record Sighting(UUID boot, long seq, long uptimeMillis, Instant at, Observation what) {}

  /**
   * The boot that it was last heard from. A session of an older boot is over, whatever a newer one
   * with the same name does.
   */
  @Nullable UUID newestBoot() {
    if (contact.boot() != null) {
      return contact.boot();
    }
    return sightings.stream()
        .max(Comparator.comparing(Sighting::at).thenComparingLong(Sighting::seq))
        .map(Sighting::boot)
        .orElse(null);
  }

  /** Whether it has not been heard for longer than a few heartbeats. */
  boolean silent(RoomFacts.Frame frame) {
    Instant heard = contact.lastHeard();
    return heard == null || heard.plus(frame.settings().silentAfter()).isBefore(frame.now());
  }

  /** The same facts, each once. */
  Workstation once() {
    return new Workstation(id, hostname, contact, sightings.stream().distinct().toList(), here);
  }
}
