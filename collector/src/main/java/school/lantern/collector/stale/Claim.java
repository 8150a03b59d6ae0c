package school.lantern.collector.stale;

import java.time.Duration;

/**
 * The right to recompute one scope, for a limited time.
 *
 * @param scope what to recompute
 * @param generation this claim's number in its scope, which grows with every mark and every claim;
 *     when it has grown by the end, facts arrived meanwhile and the scope stays stale
 */
public record Claim(Scope scope, long generation) {

  /** Far above the time that a room-day takes; short enough that a crash is soon made good. */
  public static final Duration HELD_FOR = Duration.ofSeconds(60);
}
