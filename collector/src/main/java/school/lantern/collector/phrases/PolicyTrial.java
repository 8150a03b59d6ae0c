package school.lantern.collector.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import school.lantern.collector.phrases.ConsideredException.ExceptionFate;
import school.lantern.collector.phrases.policy.PlainWords;
import school.lantern.detect.CompiledPolicy;
import school.lantern.detect.Explanation;
import school.lantern.detect.Fate;
import school.lantern.detect.PhraseConditions;
import school.lantern.detect.PhraseMatch;
import school.lantern.detect.PhraseMatcher;
import school.lantern.detect.PhraseMode;
import school.lantern.detect.PhrasePolicy;
import school.lantern.detect.PhrasePolicy.PolicyException;
import school.lantern.detect.PolicyCompiler;
import school.lantern.detect.PolicyPhrase;
import school.lantern.model.PhraseRule;

/**
 * Tries a policy before anybody relies on it: on one text, and against another policy on many. Each
 * call compiles the policy, which takes about a second.
 */
public final class PolicyTrial {
  private PolicyTrial() {}

  /**
   * Everything that stands in a text, ordered by place, and what becomes of it. Of a long text all
   * that counts is told, and of the rest what stands near its end.
   */
  public static List<Tried> tried(PhrasePolicy policy, String text) {
    PhraseMatcher matcher = matcher(policy);
    List<Explanation> explained = matcher.explain(text);
    List<PhraseMatch> told = explained.stream().map(Explanation::match).toList();
    Stream<Explanation> earlier =
        matcher.in(text).stream()
            .filter(match -> !told.contains(match))
            .map(match -> new Explanation(match, Fate.FIRES, null));
    Map<String, PolicyPhrase> phrases =
        policy.phrases().stream()
            .collect(Collectors.toMap(phrase -> phrase.rule().id(), Function.identity()));
    List<PhraseMatch> exceptions = exceptionsIn(policy, text);
    return Stream.concat(earlier, explained.stream())
        .sorted((a, b) -> Integer.compare(a.match().start(), b.match().start()))
        .map(
            one -> {
              PolicyPhrase phrase = phrases.get(one.match().rule().id());
              PhraseConditions conditions =
                  phrase == null ? PhraseConditions.NONE : phrase.conditions();
              return new Tried(
                  one.match(),
                  one.fate(),
                  conditions,
                  considered(policy, conditions, one.match(), exceptions));
            })
        .toList();
  }

  /**
   * What would count if every phrase were looked for inside longer words and as loosely as can be:
   * for who asks why nothing was found.
   */
  public static List<PhraseMatch> nearly(PhrasePolicy policy, String text) {
    List<PolicyPhrase> loose =
        policy.phrases().stream()
            .map(
                phrase ->
                    new PolicyPhrase(
                        phrase.rule(), phrase.language(), PhraseMode.EMBEDDED, phrase.conditions()))
            .toList();
    return matcher(new PhrasePolicy(loose, policy.exceptions())).in(text);
  }

  /**
   * Runs both policies over the same texts.
   *
   * @param texts each by itself: no phrase goes on from one to the next
   */
  public static PolicyComparison compared(
      PhrasePolicy before, PhrasePolicy after, Iterable<String> texts) {
    PhraseMatcher old = matcher(before);
    PhraseMatcher changed = matcher(after);
    PolicyComparison.Counting counting = new PolicyComparison.Counting();
    for (String text : texts) {
      counting.add(text, old.in(text), changed.in(text));
    }
    return counting.done();
  }

  /** As agents run it. */
  public static PhraseMatcher matcher(PhrasePolicy policy) {
    return PhraseMatcher.of(
        CompiledPolicy.of(PolicyCompiler.compile(policy, OrdinaryWords.read(), OtherWords.read())));
  }

  /** Where the exceptions of a policy stand, whatever they would explain away. */
  private static List<PhraseMatch> exceptionsIn(PhrasePolicy policy, String text) {
    Stream<String> all =
        Stream.concat(
            policy.exceptions().stream().map(PolicyException::phrase),
            policy.phrases().stream().flatMap(phrase -> phrase.conditions().unless().stream()));
    List<PhraseRule> rules = new ArrayList<>();
    all.distinct()
        .filter(phrase -> !phrase.isBlank() && phrase.length() <= PhraseRule.PHRASE_MAX_CHARS)
        .forEach(phrase -> rules.add(new PhraseRule("e" + rules.size(), phrase, "exception", 1)));
    return PhraseMatcher.of(rules).in(text);
  }

  private static List<ConsideredException> considered(
      PhrasePolicy policy,
      PhraseConditions conditions,
      PhraseMatch match,
      List<PhraseMatch> exceptions) {
    String words = spaced(match.rule().phrase());
    Stream<String> own = conditions.unless().stream();
    Stream<String> general =
        policy.exceptions().stream()
            .filter(
                exception ->
                    exception.categories().isEmpty()
                        || exception.categories().contains(match.rule().category()))
            .map(PolicyException::phrase);
    return Stream.concat(own, general)
        .distinct()
        .map(phrase -> new ConsideredException(phrase, fate(phrase, match, exceptions)))
        .filter(
            exception ->
                exception.fate() == ExceptionFate.EXPLAINS
                    || spaced(exception.phrase()).contains(words))
        .toList();
  }

  private static String spaced(String phrase) {
    return " " + PlainWords.of(phrase) + " ";
  }

  private static ExceptionFate fate(
      String phrase, PhraseMatch match, List<PhraseMatch> exceptions) {
    ExceptionFate fate = ExceptionFate.ABSENT;
    for (PhraseMatch exception : exceptions) {
      if (exception.rule().phrase().equals(phrase)) {
        if (exception.start() <= match.start() && match.end() <= exception.end()) {
          return ExceptionFate.EXPLAINS;
        }
        fate = ExceptionFate.ELSEWHERE;
      }
    }
    return fate;
  }
}
