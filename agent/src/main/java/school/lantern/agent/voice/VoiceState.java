package school.lantern.agent.voice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import school.lantern.model.Audience;

/**
 * What is recorded of an account, and how the agent is.
 *
 * @param school who monitors, or {@code null} when the school has not said
 * @param audience whose notice and rules hold for the account
 * @param inForce by what rules
 * @param health what works
 * @param concerns messages of this account
 */
public record VoiceState(
    @Nullable String school, Audience audience, InForce inForce, Health health, Concerns concerns) {

  /**
   * Messages that were kept here.
   *
   * @param waiting the collector does not have them yet
   * @param lost of the last days: it did not take them, or there was no room for them
   */
  public record Concerns(long waiting, long lost) {}

  /**
   * By what rules it is recorded.
   *
   * @param policy the version of the policy, or {@code null} before the first one
   * @param notice the version of the account's notice, 0 for the built-in one
   * @param typing whether typing of this account is looked at
   * @param openFieldsOnly whether only where a program says that a field is not for passwords
   */
  public record InForce(
      @Nullable String policy, int notice, boolean typing, boolean openFieldsOnly) {}

  /**
   * What works.
   *
   * @param enrolled whether this computer belongs to a collector
   * @param reached whether the last attempt to reach it succeeded
   * @param lastReceipt when it last took something, or {@code null}
   * @param watching whether every desktop here is watched
   */
  public record Health(
      boolean enrolled, boolean reached, @Nullable Instant lastReceipt, boolean watching) {

    /** Whether a technician has nothing to do. */
    public boolean sound() {
      return enrolled && reached && watching;
    }
  }
}
