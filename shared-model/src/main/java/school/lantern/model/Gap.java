package school.lantern.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that the agent could not see or could not keep. Silence is never read as "all is well":
 * it becomes one of these.
 *
 * @param session the session concerned, or {@code null} when it is the whole machine
 * @param reason why
 * @param from start of the blind or lost stretch, workstation clock
 * @param until its end, or {@code null} while it lasts (a later gap with the same {@code from}
 *     closes it)
 * @param lost how many observations are known to be lost; 0 when it was blindness and nobody can
 *     count
 * @param detail a sentence for the technician, or {@code null}; never text that a pupil typed or
 *     read
 */
public record Gap(
    @Nullable LoginSession session,
    Reason reason,
    Instant from,
    @Nullable Instant until,
    long lost,
    @Nullable String detail)
    implements Observation {

  public static final String KIND = "gap";
  public static final int DETAIL_MAX_CHARS = 500;

  /** The detail of the {@link Reason#KEYBOARD_BLIND} that each log-on begins with. */
  public static final String HELPER_STARTING = "The helper was starting.";

  /** Why something was not seen or not kept. */
  public enum Reason {
    /** A session has no desktop helper, or lost the one it had. */
    HELPER_MISSING,
    /** The helper is there and says nothing. */
    HELPER_STALE,
    /** The service itself was not running, as its own last trace shows. */
    SERVICE_STOPPED,
    /** The keyboard could not be read, for example under Wayland. */
    KEYBOARD_BLIND,
    /** Keys arrived faster than they could be looked at. */
    KEYS_DROPPED,
    /** The desktop would not tell which window has the focus. */
    WINDOWS_BLIND,
    /** The helper could not hand its observations to the service in time. */
    LINK_OVERFLOW,
    /** The spool was full and gave up its least important entries. */
    SPOOL_EVICTED,
    /** The spool on disk could not be read and was set aside. */
    SPOOL_DAMAGED,
    /** The collector refused observations for good. */
    REFUSED_BY_COLLECTOR,
    /**
     * A program that is not the agent's tried to speak as its helper, and was turned away. Nothing
     * was missed by that; {@code detail} names the account.
     */
    STRANGER,
    /**
     * The workstation's wall clock was set, forward or back. From there to {@code until} nobody
     * knows on which side of the step a time that it told lies; {@code detail} says by how much.
     */
    CLOCK_SET,
    /**
     * The agent used more of the computer than it may and went slowly until {@code until}: titles
     * of windows may be missing, phrases are not; {@code detail} says which part of it and why.
     */
    SLOWED_DOWN
  }

  /**
   * @throws IllegalArgumentException if a part is missing, {@code until} lies before {@code from},
   *     or a number is negative
   */
  public Gap {
    Require.present(reason, "reason");
    Require.present(from, "from");
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("until must not lie before from");
    }
    Require.notNegative(lost, "lost");
    if (detail != null) {
      Require.atMost(detail, DETAIL_MAX_CHARS, "detail");
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean urgent() {
    return reason != Reason.SPOOL_EVICTED && reason != Reason.SLOWED_DOWN;
  }

  /** The same, over. A wall clock that was set back makes no gap end before it began. */
  public Gap endedAt(Instant end) {
    return new Gap(session, reason, from, end.isBefore(from) ? from : end, lost, detail);
  }
}
