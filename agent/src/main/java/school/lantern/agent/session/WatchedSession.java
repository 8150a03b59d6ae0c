package school.lantern.agent.session;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.model.Gap;

/**
 * How one session is watched now. By its number alone: a status shows no names.
 *
 * @param session the operating system's number of it
 * @param helper what its helper does, or {@code null} without one
 * @param typingRead whether typing there is to be looked at: not before there is a policy, nor
 *     under log-ons of staff that the school leaves alone
 * @param gaps what is not seen there now
 */
public record WatchedSession(
    String session, @Nullable Helped helper, boolean typingRead, List<OpenGap> gaps) {

  public WatchedSession {
    gaps = List.copyOf(gaps);
  }

  /**
   * A helper at work.
   *
   * @param since when it came
   * @param secretFields whether the desktop can tell it which fields are secret
   * @param slow whether it goes slowly to spare the computer
   */
  public record Helped(Instant since, boolean secretFields, boolean slow) {}

  /**
   * Something that is not seen.
   *
   * @param reason why
   * @param since when it began
   * @param detail for the technician, or {@code null}
   */
  public record OpenGap(Gap.Reason reason, Instant since, @Nullable String detail) {}

  /** Whether nothing of this kind is missed there. */
  public boolean sees(Gap.Reason blindness) {
    return helper != null && gaps.stream().noneMatch(gap -> gap.reason() == blindness);
  }
}
