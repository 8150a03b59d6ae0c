package school.lantern.collector.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How grave a flagged phrase is where it was typed: what the policy says of it, raised or lowered
 * by its circumstances, each step with its reason.
 *
 * <pre>
 *   first   sixth form, category of {@link #MILDER_IN_SIXTH_FORM}            -1, not below 1
 *   then    pupil on the safeguarding lead's list of pupils to look after    +1
 *           third phrase of the category within an hour                      +1
 *           sixth phrase of the category that day                            +1
 *           phrases of another category within an hour (swearing aside)      +1
 *           nobody supervised, or out of hours (together they count once)    +1
 *           year 6 or below, category of {@link #GRAVER_IN_PRIMARY}          +1
 *           at most +2 of these, not above 5
 *   swearing without company of another category is 1, whatever else
 * </pre>
 *
 * <p>The order of steps is fixed, so the same circumstances give the same sentences. Raising steps
 * beyond the bound are not told: reasons add up to the result.
 *
 * @param severity 1 to 5
 * @param steps why it differs from the policy's; empty when it does not
 */
record PhraseSeverity(int severity, List<Step> steps) {
  static final int LEAST = 1;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  static final int MOST = 5;

  /** Two steps keep a phrase of severity 1 or 2 from looking like danger to life. */
  static final int RAISED_BY_AT_MOST = 2;

  /** Twice may be one sentence typed anew after a slip; three times is something on the mind. */
  static final int OFTEN_WITHIN_AN_HOUR = 3;

  /** Once in each lesson of a day of six: it does not pass. */
  static final int OFTEN_THAT_DAY = 6;

  /** The last year of primary school in England. */
  static final int PRIMARY_UNTIL_YEAR = 6;

  static final int SIXTH_FORM_FROM_YEAR = 12;

  static final String PROFANITY = "profanity";

  /** P-12: what hardly comes from a child of eleven without somebody older behind it. */
  static final Set<String> GRAVER_IN_PRIMARY =
      Set.of(
          "grooming", "sharing-images", "sharing images", "sexual-content"); // old facts: a space

  /** What is nobody's business at seventeen, if nothing else comes along. Never a sign of harm. */
  static final Set<String> MILDER_IN_SIXTH_FORM = Set.of(PROFANITY, "excessive-use");

  PhraseSeverity {
    steps = List.copyOf(steps);
  }

  /**
   * One change of severity.
   *
   * @param from before
   * @param to after
   * @param why the circumstance, as the end of a sentence
   */
  record Step(int from, int to, String why) {
    String spoken() {
      return "%s from %d to %d: %s.".formatted(to > from ? "Raised" : "Lowered", from, to, why);
    }
  }

  static PhraseSeverity of(int base, String category, PhraseCircumstances around) {
    if (category.equals(PROFANITY) && around.company().isEmpty()) {
      return new PhraseSeverity(
          LEAST,
          base == LEAST
              ? List.of()
              : List.of(new Step(base, LEAST, "swearing alone is never graver")));
    }
    List<Step> steps = new ArrayList<>();
    int severity = base;
    Optional<String> milder = milder(category, around);
    if (milder.isPresent() && severity > LEAST) {
      steps.add(new Step(severity, severity - 1, milder.get()));
      severity--;
    }
    for (String why : raising(category, around).stream().limit(RAISED_BY_AT_MOST).toList()) {
      if (severity < MOST) {
        steps.add(new Step(severity, severity + 1, why));
        severity++;
      }
    }
    return new PhraseSeverity(severity, steps);
  }

  private static Optional<String> milder(String category, PhraseCircumstances around) {
    Integer year = around.yearGroup();
    return year != null && year >= SIXTH_FORM_FROM_YEAR && MILDER_IN_SIXTH_FORM.contains(category)
        ? Optional.of("the pupil is in the sixth form")
        : Optional.empty();
  }

  private static List<String> raising(String category, PhraseCircumstances around) {
    List<String> reasons = new ArrayList<>();
    String name = CategoryNames.of(category);
    LocalDate since = around.onListSince();
    if (since != null) {
      reasons.add("on your list of pupils to look after since " + DAY.format(since));
    }
    int hour = around.repeated().withinAnHour();
    if (hour >= OFTEN_WITHIN_AN_HOUR) {
      reasons.add("%d phrases from the “%s” list within an hour".formatted(hour, name));
    }
    int day = around.repeated().thatDay();
    if (day >= OFTEN_THAT_DAY) {
      reasons.add("%d phrases from the “%s” list on one day".formatted(day, name));
    }
    List<String> others =
        around.company().stream()
            .filter(other -> !other.equals(PROFANITY))
            .map(CategoryNames::of)
            .distinct()
            .toList();
    if (!others.isEmpty()) {
      reasons.add("within an hour of phrases from “" + String.join("”, “", others) + "”");
    }
    PhraseCircumstances.Moment moment = around.moment();
    if (moment.unsupervised()) {
      reasons.add("nobody supervised" + (moment.outOfHours() ? ", and it was out of hours" : ""));
    } else if (moment.outOfHours()) {
      reasons.add("typed out of hours");
    }
    Integer year = around.yearGroup();
    if (year != null && year <= PRIMARY_UNTIL_YEAR && GRAVER_IN_PRIMARY.contains(category)) {
      reasons.add("the pupil is in year " + year);
    }
    return reasons;
  }
}
