package school.lantern.collector.imports.makecal;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.imports.Mistakes;
import school.lantern.collector.imports.makecal.PeriodCode.CycleDay;

/**
 * When a period is, for some days and year groups.
 *
 * @param period the period's name
 * @param clock its times
 * @param days the days of the cycle; empty for all
 * @param yearGroups the year groups; empty for all
 * @param line where it stands in the settings
 */
record Timing(
    String period, Timing.Clock clock, Set<CycleDay> days, Set<Integer> yearGroups, int line) {
  private static final int MINUTES_MAX = 24 * 60;

  /** From when to when. */
  record Clock(LocalTime start, LocalTime end) {}

  /** Reads an entry; what makes no sense is noted. */
  static Optional<Timing> of(JsonPart part, Mistakes mistakes) {
    String period = part.text("period");
    if (period.isEmpty()) {
      part.mistake("period", "The timing names no period.", "Fill “period” in.", mistakes);
      return Optional.empty();
    }
    Optional<LocalTime> start = part.time("startTime", mistakes);
    int minutes = part.node().path("duration").asInt(0);
    if (minutes < 1 || minutes > MINUTES_MAX) {
      part.mistake(
          "duration", "This is no length in minutes.", "Write it as a number: 60.", mistakes);
      return Optional.empty();
    }
    Set<CycleDay> days = new HashSet<>();
    for (String text : part.texts("days")) {
      CycleDay.of(text)
          .ifPresentOrElse(
              days::add,
              () ->
                  part.mistake(
                      "days",
                      "“%s” is no day of the cycle.".formatted(text),
                      "Write it as 1Mon, or Mon where weeks have no number.",
                      mistakes));
    }
    return start
        .map(from -> new Clock(from, from.plusMinutes(minutes)))
        .filter(clock -> endsOnItsDay(clock, part, mistakes))
        .map(clock -> new Timing(period, clock, days, part.numbers("yearGroups"), part.line()));
  }

  private static boolean endsOnItsDay(Clock clock, JsonPart part, Mistakes mistakes) {
    boolean sound = clock.end().isAfter(clock.start()) || clock.end().equals(LocalTime.MIDNIGHT);
    if (!sound) {
      part.mistake("duration", "The period goes on past midnight.", "Shorten it.", mistakes);
    }
    return sound;
  }

  /**
   * The first timing of a period that fits, as the order in the settings has it.
   *
   * @param yearGroup {@code null} for somebody in none
   */
  static Optional<Timing> first(
      List<Timing> timings, String period, CycleDay day, @Nullable Integer yearGroup) {
    return timings.stream()
        .filter(timing -> timing.period().equals(period))
        .filter(timing -> timing.days().isEmpty() || timing.days().contains(day))
        .filter(
            timing ->
                timing.yearGroups().isEmpty()
                    || (yearGroup != null && timing.yearGroups().contains(yearGroup)))
        .findFirst();
  }
}
