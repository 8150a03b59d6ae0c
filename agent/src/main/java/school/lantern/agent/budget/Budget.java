package school.lantern.agent.budget;

import java.util.Optional;

/**
 * What one process of the agent may use. Both numbers lie far above what it uses at work (0.1 % and
 * 50 to 70 MB): whoever reaches them has a fault, or a desktop that nobody foresaw.
 *
 * @param cpuPercent of one core, over a minute
 * @param residentBytes memory in use
 */
public record Budget(double cpuPercent, long residentBytes) {

  /**
   * For each process. On Linux the service and its helpers share the unit's limits (512 MB from
   * where on they are slowed, 768 MB at most, half a core); service and helpers of three sessions
   * stay below where they are slowed when each keeps to this, so that the agent yields before it is
   * held.
   */
  public static final Budget DEFAULT = new Budget(10, 112L << 20);

  /** Why so much is too much, or empty when it is not. */
  Optional<String> exceeded(double usedPercent, long usedBytes) {
    if (usedPercent > cpuPercent) {
      return Optional.of(
          "it used %.0f %% of a processor core; %.0f %% are allowed"
              .formatted(usedPercent, cpuPercent));
    }
    if (usedBytes > residentBytes) {
      return Optional.of(
          "it took %d MB of memory; %d MB are allowed"
              .formatted(usedBytes >> 20, residentBytes >> 20));
    }
    return Optional.empty();
  }

  /** Whether so little is clearly within it: then full pace would not end at once. */
  boolean isWellKept(double usedPercent, long usedBytes) {
    return usedPercent <= cpuPercent / 2 && usedBytes <= residentBytes - residentBytes / 10;
  }
}
