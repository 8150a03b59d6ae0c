package school.lantern.collector.phrases.quality;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import school.lantern.detect.Disguise;
import school.lantern.detect.PhraseMatch;
import school.lantern.detect.PhraseMatcher;
import school.lantern.detect.PhraseMode;

/** Each part of {@code docs/detection.md}, measured. */
final class Measurement {
  private Measurement() {}

  static Predicate<String> flags(PhraseMatcher matcher) {
    return text -> !matcher.in(text).isEmpty();
  }

  /** The project's own cases, by disguise. */
  static String own() {
    List<DetectionCase> cases = Cases.own();
    PhraseMatcher matcher = Engines.meant(cases, PhraseMode.STANDARD);
    return Tally.table("Disguise", Tally.scores(cases, DetectionCase::kind, flags(matcher)));
  }

  /** Suites from elsewhere, with the canonical words that they name. */
  static String gathered(List<DetectionCase> cases) {
    PhraseMatcher matcher = Engines.meant(cases, PhraseMode.EMBEDDED);
    PhraseMatcher alone = Engines.meantAlone(cases, PhraseMode.EMBEDDED);
    return policySize(cases)
        + "\n\nAs agents run it:\n\n"
        + Tally.table("Suite", Tally.scores(cases, Measurement::suite, flags(matcher)))
        + "\nThe engine by itself, without the list of other words that people use for a phrase:\n\n"
        + Tally.table("Suite", Tally.scores(cases, Measurement::suite, flags(alone)))
        + "\nWhat was seen through, in how many of the cases that were rightly flagged (some are disguised in several ways):\n\n"
        + seenThrough(cases, matcher);
  }

  private static String suite(DetectionCase one) {
    if (!one.flagged()) {
      return one.source() + ": innocent";
    }
    return one.source()
        + (one.policyHint().isEmpty() ? ", word not named" : ", word in the policy")
        + (one.obfuscated() ? ": disguised" : ": as written or spelt otherwise");
  }

  private static String policySize(List<DetectionCase> cases) {
    Set<String> words = new TreeSet<>();
    cases.forEach(one -> words.add(one.policyHint()));
    words.remove("");
    return String.format(
        Locale.ROOT,
        "Policy: the %,d canonical words that the suites name, all in mode `embedded`, and the"
            + " exceptions of the policy that comes with Lantern.",
        words.size());
  }

  private static String seenThrough(List<DetectionCase> cases, PhraseMatcher matcher) {
    Map<Disguise, Integer> seen = new TreeMap<>();
    for (DetectionCase one : cases) {
      if (one.flagged()) {
        Set<Disguise> disguises = new TreeSet<>();
        for (PhraseMatch match : matcher.in(one.text())) {
          disguises.addAll(match.disguises());
        }
        disguises.forEach(disguise -> seen.merge(disguise, 1, Integer::sum));
      }
    }
    StringBuilder rows = new StringBuilder("| Disguise | Cases |\n|---|---:|\n");
    seen.forEach(
        (disguise, count) ->
            rows.append(String.format(Locale.ROOT, "| %s | %,d |\n", disguise.words(), count)));
    return rows.toString();
  }

  /** What the policy that comes with Lantern flags in ordinary reading. */
  static String reading(Collection<Reading> readings) throws IOException {
    PhraseMatcher matcher = Engines.starter();
    Flags flags = new Flags();
    List<Noise> noises = Tally.noise(readings, line -> flags.add(matcher.in(line)));
    long words = noises.stream().mapToLong(Noise::words).sum();
    return "Flags of severity 3 and above, by what was read:\n\n"
        + Tally.noiseTable(noises)
        + "\nAll flags, by category and severity:\n\n"
        + flags.table(words);
  }
}
