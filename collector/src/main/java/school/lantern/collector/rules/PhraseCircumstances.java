package school.lantern.collector.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import school.lantern.collector.supervision.IntervalSet;

/**
 * What stood around a flagged phrase, as far as it bears on its severity.
 *
 * @param repeated how often this person typed phrases of this category
 * @param company other categories of which the same person typed phrases within {@link
 *     #TOGETHER_WITHIN}
 * @param moment how the room stood
 * @param yearGroup the pupil's, or {@code null} where nobody knows it
 * @param onListSince since when the pupil is on the list of pupils to look after, or {@code null}
 */
record PhraseCircumstances(
    Repeated repeated,
    Set<String> company,
    Moment moment,
    @Nullable Integer yearGroup,
    @Nullable LocalDate onListSince) {

  /** An hour is about a lesson: what is typed in one lesson belongs together. */
  static final Duration TOGETHER_WITHIN = Duration.ofMinutes(60);

  PhraseCircumstances {
    company = Collections.unmodifiableSet(new TreeSet<>(company));
  }

  /**
   * Counts of phrases of one person and one category, each at least 1.
   *
   * @param withinAnHour the most in any {@link #TOGETHER_WITHIN} that ends in this finding
   * @param thatDay on the whole day in this room
   */
  record Repeated(int withinAnHour, int thatDay) {
    static final Repeated ONCE = new Repeated(1, 1);

    /**
     * @throws IllegalArgumentException if a count is below 1, or the hour's above the day's
     */
    Repeated {
      if (withinAnHour < 1 || thatDay < withinAnHour) {
        throw new IllegalArgumentException(
            "cannot be %d within an hour of %d that day".formatted(withinAnHour, thatDay));
      }
    }
  }

  /**
   * How the room stood when one of the phrases was typed.
   *
   * @param unsupervised the pupil was without a supervisor
   * @param outOfHours before the first bell, after the last, or on a day without school
   */
  record Moment(boolean unsupervised, boolean outOfHours) {
    static final Moment ORDINARY = new Moment(false, false);
  }

  /**
   * @param byCategory everything that the person typed that day in this room
   * @param chain the phrases of one finding, by time
   */
  static PhraseCircumstances of(
      RoomReading reading, Map<String, List<Typed>> byCategory, List<Typed> chain) {
    String account = chain.getFirst().account();
    String category = chain.getFirst().flag().rule().category();
    List<Typed> alike = byCategory.getOrDefault(category, chain);
    RoomFacts.Pupil pupil = reading.facts().people().pupils().get(account);
    Set<String> company =
        byCategory.values().stream()
            .flatMap(Collection::stream)
            .filter(other -> chain.stream().anyMatch(typed -> together(typed.at(), other.at())))
            .map(other -> other.flag().rule().category())
            .filter(other -> !other.equals(category))
            .collect(Collectors.toSet());
    return new PhraseCircumstances(
        new Repeated(withinAnHour(alike, chain), alike.size()),
        company,
        moment(reading, account, chain),
        pupil == null ? null : pupil.yearGroup(),
        pupil == null ? null : pupil.onListSince());
  }

  private static int withinAnHour(List<Typed> alike, List<Typed> chain) {
    return chain.stream()
        .mapToInt(
            last ->
                Math.toIntExact(
                    alike.stream()
                        .filter(typed -> !typed.at().isAfter(last.at()))
                        .filter(typed -> together(typed.at(), last.at()))
                        .count()))
        .max()
        .orElseThrow();
  }

  private static boolean together(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(TOGETHER_WITHIN) <= 0;
  }

  private static Moment moment(RoomReading reading, String account, List<Typed> chain) {
    RoomFacts facts = reading.facts();
    IntervalSet alone = reading.gaps().of(facts.people().pupil(account));
    IntervalSet hours = facts.schedule().hours(facts.frame().settings().outOfHours());
    return new Moment(
        chain.stream().anyMatch(typed -> alone.contains(typed.at())),
        facts.judged() && chain.stream().anyMatch(typed -> !hours.contains(typed.at())));
  }
}
