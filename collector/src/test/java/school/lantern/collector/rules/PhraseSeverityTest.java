package school.lantern.collector.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import school.lantern.collector.rules.PhraseCircumstances.Moment;
import school.lantern.collector.rules.PhraseCircumstances.Repeated;

/** Severity in context: each step at its boundary, then laws on seeded circumstances. */
class PhraseSeverityTest {
  private static final LocalDate SINCE = LocalDate.parse("2026-11-03");
  private static final Moment ALONE = new Moment(true, false);
  private static final Moment LATE = new Moment(false, true);
  private static final List<String> CATEGORIES =
      List.of("self-harm", "profanity", "grooming", "excessive-use", "bullying");

  @Test
  void eachCircumstanceAtItsBoundary() {
    assertThat(of(3, "self-harm", 1, 1, Set.of(), Moment.ORDINARY, 8)).isEqualTo(3);
    assertThat(of(3, "self-harm", 2, 5, Set.of(), Moment.ORDINARY, 8)).isEqualTo(3);
    assertThat(of(3, "self-harm", 3, 5, Set.of(), Moment.ORDINARY, 8)).isEqualTo(4);
    assertThat(of(3, "self-harm", 2, 6, Set.of(), Moment.ORDINARY, 8)).isEqualTo(4);
    assertThat(of(3, "self-harm", 3, 6, Set.of(), Moment.ORDINARY, 8)).isEqualTo(5);
    assertThat(of(3, "self-harm", 1, 1, Set.of("bullying"), Moment.ORDINARY, 8)).isEqualTo(4);
    assertThat(of(3, "self-harm", 1, 1, Set.of("profanity"), Moment.ORDINARY, 8)).isEqualTo(3);
    assertThat(of(3, "self-harm", 1, 1, Set.of(), ALONE, 8)).isEqualTo(4);
    assertThat(of(3, "self-harm", 1, 1, Set.of(), LATE, 8)).isEqualTo(4);
    assertThat(of(3, "self-harm", 1, 1, Set.of(), new Moment(true, true), 8)).isEqualTo(4);
    assertThat(of(3, "grooming", 1, 1, Set.of(), Moment.ORDINARY, 6)).isEqualTo(4);
    assertThat(of(3, "grooming", 1, 1, Set.of(), Moment.ORDINARY, 7)).isEqualTo(3);
    assertThat(of(3, "excessive-use", 1, 1, Set.of(), Moment.ORDINARY, 12)).isEqualTo(2);
    assertThat(of(3, "excessive-use", 1, 1, Set.of(), Moment.ORDINARY, 11)).isEqualTo(3);
    assertThat(of(3, "excessive-use", 1, 1, Set.of(), Moment.ORDINARY, null)).isEqualTo(3);
    assertThat(of(3, "self-harm", 1, 1, Set.of(), Moment.ORDINARY, 12)).isEqualTo(3);
  }

  @Test
  void boundsHoldAtBothEnds() {
    assertThat(of(5, "self-harm", 3, 6, Set.of("bullying"), ALONE, 8)).isEqualTo(5);
    assertThat(of(1, "self-harm", 9, 9, Set.of("bullying"), ALONE, 8)).isEqualTo(3);
    assertThat(of(1, "excessive-use", 1, 1, Set.of(), Moment.ORDINARY, 13)).isEqualTo(1);
  }

  @Test
  void swearingIsOneUnlessInCompany() {
    assertThat(of(1, "profanity", 9, 9, Set.of(), new Moment(true, true), 5)).isEqualTo(1);
    assertThat(of(4, "profanity", 9, 9, Set.of(), ALONE, 8)).isEqualTo(1);
    assertThat(of(1, "profanity", 1, 1, Set.of("bullying"), Moment.ORDINARY, 8)).isEqualTo(2);
  }

  @Test
  void whoIsOnTheListWeighsMoreAndTheReasonSaysNoMoreThanSinceWhen() {
    PhraseSeverity severity = onList(3, "self-harm", Moment.ORDINARY);
    assertThat(severity.severity()).isEqualTo(4);
    assertThat(severity.steps())
        .extracting(PhraseSeverity.Step::spoken)
        .containsExactly(
            "Raised from 3 to 4: on your list of pupils to look after since 3 Nov 2026.");
    assertThat(onList(3, "self-harm", ALONE).severity()).isEqualTo(5);
    assertThat(onList(5, "self-harm", ALONE).severity()).isEqualTo(5);
    assertThat(onList(2, "profanity", ALONE).severity()).as("swearing alone").isEqualTo(1);
  }

  private static PhraseSeverity onList(int base, String category, Moment moment) {
    return PhraseSeverity.of(
        base, category, new PhraseCircumstances(Repeated.ONCE, Set.of(), moment, 8, SINCE));
  }

  @Test
  void reasonsSayWhatWasRaisedAndWhy() {
    PhraseSeverity severity =
        PhraseSeverity.of(
            3,
            "self-harm",
            new PhraseCircumstances(new Repeated(3, 3), Set.of(), new Moment(true, true), 8, null));
    assertThat(severity.steps())
        .extracting(PhraseSeverity.Step::spoken)
        .containsExactly(
            "Raised from 3 to 4: 3 phrases from the “Self-harm” list within an hour.",
            "Raised from 4 to 5: nobody supervised, and it was out of hours.");
  }

  /** Law: it stays within its bounds, and its reasons lead from the policy's to the result. */
  @Test
  void boundsHoldAndReasonsAddUp() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      int base = 1 + random.nextInt(5);
      String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
      PhraseCircumstances around = any(random, category);
      PhraseSeverity severity = PhraseSeverity.of(base, category, around);
      boolean swearingAlone = category.equals("profanity") && around.company().isEmpty();
      int least = swearingAlone ? 1 : Math.max(1, base - 1);
      int most = swearingAlone ? 1 : Math.min(5, base + 2);
      assertThat(severity.severity()).as("seed %d", seed).isBetween(least, most);
      int reached = base;
      for (PhraseSeverity.Step step : severity.steps()) {
        assertThat(step.from()).as("seed %d", seed).isEqualTo(reached);
        reached = step.to();
      }
      assertThat(severity.severity()).as("seed %d", seed).isEqualTo(reached);
    }
  }

  /** Law: more of what raises never lowers. */
  @Test
  void moreNeverLowers() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      int base = 1 + random.nextInt(5);
      String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
      PhraseCircumstances less = any(random, category);
      Set<String> company = new HashSet<>(less.company());
      company.add("drugs");
      PhraseCircumstances more =
          new PhraseCircumstances(
              new Repeated(
                  less.repeated().withinAnHour() + random.nextInt(3),
                  less.repeated().thatDay() + 2 + random.nextInt(3)),
              company,
              new Moment(true, less.moment().outOfHours() || random.nextBoolean()),
              less.yearGroup(),
              less.onListSince());
      assertThat(PhraseSeverity.of(base, category, more).severity())
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(PhraseSeverity.of(base, category, less).severity());
    }
  }

  private static PhraseCircumstances any(Random random, String category) {
    Set<String> company = new HashSet<>();
    for (String other : CATEGORIES) {
      if (!other.equals(category) && random.nextInt(4) == 0) {
        company.add(other);
      }
    }
    int hour = 1 + random.nextInt(4);
    int year = random.nextInt(15);
    return new PhraseCircumstances(
        new Repeated(hour, hour + random.nextInt(4)),
        company,
        new Moment(random.nextBoolean(), random.nextBoolean()),
        year == 0 ? null : year,
        random.nextInt(3) == 0 ? SINCE : null);
  }

  private static int of(
      int base,
      String category,
      int hour,
      int day,
      Set<String> company,
      Moment moment,
      @Nullable Integer year) {
    return PhraseSeverity.of(
            base,
            category,
            new PhraseCircumstances(new Repeated(hour, day), company, moment, year, null))
        .severity();
  }
}
