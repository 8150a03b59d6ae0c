package school.lantern.collector.phrases.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import school.lantern.collector.phrases.OrdinaryWords;
import school.lantern.collector.phrases.PolicyTrial;
import school.lantern.collector.phrases.StarterPolicy;
import school.lantern.detect.CompiledPolicy;
import school.lantern.detect.PhraseConditions;
import school.lantern.detect.PhraseMatcher;
import school.lantern.detect.PhraseMode;
import school.lantern.detect.PhrasePolicy;
import school.lantern.detect.PolicyCompiler;
import school.lantern.detect.PolicyPhrase;
import school.lantern.model.PhraseRule;

/** The phrase engine with the policies that are measured. */
final class Engines {
  private Engines() {}

  /** The policy that comes with Lantern, as agents run it. */
  static PhraseMatcher starter() {
    return PolicyTrial.matcher(StarterPolicy.read());
  }

  /** The phrases that the cases mean, as a school would write them. */
  static PhraseMatcher meant(Collection<DetectionCase> cases, PhraseMode mode) {
    return PolicyTrial.matcher(policy(cases, mode));
  }

  /** The same without the list of other words that people use: what the engine does by itself. */
  static PhraseMatcher meantAlone(Collection<DetectionCase> cases, PhraseMode mode) {
    return PhraseMatcher.of(
        CompiledPolicy.of(
            PolicyCompiler.compile(policy(cases, mode), OrdinaryWords.read(), Map.of())));
  }

  /** With the exceptions that come with Lantern, as a school's own phrases have them, too. */
  private static PhrasePolicy policy(Collection<DetectionCase> cases, PhraseMode mode) {
    TreeSet<String> phrases = new TreeSet<>();
    cases.stream()
        .map(DetectionCase::policyHint)
        .filter(hint -> !hint.isEmpty())
        .forEach(phrases::add);
    List<PolicyPhrase> policy = new ArrayList<>();
    for (String phrase : phrases) {
      PhraseRule rule = new PhraseRule("p" + policy.size(), phrase, "meant", 1);
      policy.add(new PolicyPhrase(rule, "en", mode, PhraseConditions.NONE));
    }
    return new PhrasePolicy(policy, StarterPolicy.read().exceptions());
  }
}
