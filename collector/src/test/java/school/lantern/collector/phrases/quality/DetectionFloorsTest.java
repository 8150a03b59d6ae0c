package school.lantern.collector.phrases.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import school.lantern.collector.phrases.StarterPolicy;
import school.lantern.collector.phrases.policy.PhraseCategory;
import school.lantern.detect.PhraseMatch;
import school.lantern.detect.PhraseMatcher;
import school.lantern.detect.PhraseMode;

/** How well phrases are found today, and no worse tomorrow. */
class DetectionFloorsTest {
  /** {@code docs/detection.md} has the figures; a better engine raises these. */
  private static final double OWN_RECALL_MIN = 0.92;

  private static final int OWN_FALSE_ALARMS_MAX = 1;
  private static final double SEVERE_PER_100_000_WORDS_MAX = 2;

  @Test
  void ourOwnCasesAreFoundAndTheInnocentAreNot() {
    List<DetectionCase> cases = Cases.own();
    PhraseMatcher matcher = Engines.meant(cases, PhraseMode.STANDARD);

    Score all =
        Tally.scores(cases, one -> "all", Measurement.flags(matcher))
            .getOrDefault("all", Score.NONE);

    List<String> wrong =
        Tally.wrong(cases, Measurement.flags(matcher)).stream().map(DetectionCase::text).toList();
    assertThat((double) all.found() / all.wanted())
        .as("recall; wrong: %s", wrong)
        .isGreaterThanOrEqualTo(OWN_RECALL_MIN);
    assertThat(all.falseAlarms())
        .as("false alarms; wrong: %s", wrong)
        .isLessThanOrEqualTo(OWN_FALSE_ALARMS_MAX);
  }

  /** Law: ordinary reading is quiet. deploy/detection says the same of far more of it. */
  @Test
  void theStarterPolicyIsQuietInTheSample() throws IOException {
    PhraseMatcher matcher = Engines.starter();
    Flags flags = new Flags();

    Noise all =
        Tally.noise(Reading.sample(), line -> flags.add(matcher.in(line))).stream()
            .reduce(new Noise("all", 0, 0), Noise::plus);

    assertThat(all.words()).isGreaterThan(150_000);
    assertThat(all.per(100_000)).isLessThanOrEqualTo(SEVERE_PER_100_000_WORDS_MAX);
  }

  @Test
  void badLanguageAloneIsOnlyANote() {
    assertThat(StarterPolicy.read().phrases())
        .filteredOn(phrase -> phrase.rule().category().equals(PhraseCategory.PROFANITY.id()))
        .isNotEmpty()
        .allSatisfy(phrase -> assertThat(phrase.rule().severity()).isEqualTo(1));
    PhraseMatcher matcher = Engines.starter();
    Map<String, List<PhraseMatch>> flagged = new java.util.TreeMap<>();
    for (String text : SWEARING) {
      flagged.put(text, matcher.in(text));
    }
    assertThat(flagged)
        .allSatisfy(
            (text, matches) ->
                assertThat(matches)
                    .allSatisfy(match -> assertThat(match.rule().severity()).isEqualTo(1)));
    assertThat(flagged.values()).filteredOn(matches -> !matches.isEmpty()).hasSizeGreaterThan(8);
  }

  private static final List<String> SWEARING =
      List.of(
          "oh shit i forgot my homework",
          "what the fuck is this question",
          "fucking hell this computer is slow",
          "this is bullshit",
          "sh1t sh1t sh1t",
          "f*ck maths",
          "bloody hell",
          "damn it",
          "crap, wrong file",
          "bollocks to that",
          "for fucks sake",
          "wtf",
          "shiiiiit we lost",
          "holy shit that was close",
          "piss off printer");
}
