package school.lantern.collector.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.supervision.Interval;
import school.lantern.model.Gap;

/** What an agent could not see, as evidence: silence is never read as "all is well". */
final class BlindSpots {
  /** Longer is no start but a fault. */
  private static final Duration START = Duration.ofSeconds(10);

  private BlindSpots() {}

  /** The workstation's gaps that reach into {@code span}. */
  static List<Evidence> during(Workstation workstation, Interval span) {
    return spots(workstation).stream()
        .map(Spot::gap)
        .filter(gap -> gap.from().isBefore(span.until()))
        .filter(gap -> reaches(gap.until(), span.from()))
        .filter(gap -> !isHelpersStart(gap))
        .map(gap -> line(workstation, gap))
        .toList();
  }

  /**
   * A gap and the boot that reported it.
   *
   * @param boot whose agent says so
   * @param gap as it stands: closed, when it was reported twice
   */
  record Spot(UUID boot, Gap gap) {}

  /** The workstation's gaps, each once. */
  static List<Spot> spots(Workstation workstation) {
    Map<Key, Gap> gaps = new LinkedHashMap<>();
    for (Workstation.Sighting sighting : workstation.sightings()) {
      if (sighting.what() instanceof Gap gap) {
        // A gap that is still open is reported once more when it closes.
        gaps.merge(new Key(sighting.boot(), gap.reason(), gap.from()), gap, BlindSpots::closed);
      }
    }
    return gaps.entrySet().stream()
        .map(entry -> new Spot(entry.getKey().boot(), entry.getValue()))
        .toList();
  }

  private record Key(UUID boot, Gap.Reason reason, Instant from) {}

  private static Gap closed(Gap one, Gap other) {
    return one.until() == null ? other : one;
  }

  /** Each log-on has one, for a second or two: it is on record, and no news in an incident. */
  private static boolean isHelpersStart(Gap gap) {
    Instant until = gap.until();
    return gap.reason() == Gap.Reason.KEYBOARD_BLIND
        && Gap.HELPER_STARTING.equals(gap.detail())
        && until != null
        && Duration.between(gap.from(), until).compareTo(START) < 0;
  }

  private static boolean reaches(@Nullable Instant until, Instant from) {
    return until == null || until.isAfter(from);
  }

  private static Evidence line(Workstation workstation, Gap gap) {
    String account =
        gap.session() == null ? null : RoomFacts.People.normal(gap.session().account());
    return new Evidence(
        gap.from(), Evidence.Kind.BLIND, account, workstation.hostname(), words(gap.reason()));
  }

  private static String words(Gap.Reason reason) {
    return switch (reason) {
      case HELPER_MISSING -> "Nothing was seen of the desktop: its recorder was not running.";
      case HELPER_STALE -> "Nothing was seen of the desktop: its recorder did not answer.";
      case SERVICE_STOPPED -> "Nothing was recorded: the recording service was not running.";
      case KEYBOARD_BLIND -> "Typing could not be checked.";
      case KEYS_DROPPED -> "Some typing was too fast to be checked.";
      case WINDOWS_BLIND -> "The window in front could not be seen.";
      case LINK_OVERFLOW, SPOOL_EVICTED, SPOOL_DAMAGED, REFUSED_BY_COLLECTOR ->
          "Some of what was recorded is lost.";
      case STRANGER -> "A program that is not the recorder tried to take its place.";
      case SLOWED_DOWN -> "The recorder spared the computer: some titles may be missing.";
      case CLOCK_SET -> "The computer's clock was set: times told around this may be wrong.";
    };
  }
}
