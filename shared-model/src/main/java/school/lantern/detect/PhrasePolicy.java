package school.lantern.detect;

import java.util.List;
import java.util.Set;

/**
 * What a school looks for, as it was written; the compiler makes of it what matchers run.
 *
 * @param phrases ids are unique
 * @param exceptions explain away what they hold, whatever phrase it is
 */
public record PhrasePolicy(List<PolicyPhrase> phrases, List<PolicyException> exceptions) {

  public PhrasePolicy {
    phrases = List.copyOf(phrases);
    exceptions = List.copyOf(exceptions);
  }

  /**
   * Words that are harmless although a phrase stands in them: {@code "suicide prevention"}.
   *
   * @param phrase the whole stretch of words, matched exactly
   * @param categories only phrases of these categories are explained away; empty for all
   */
  public record PolicyException(String phrase, Set<String> categories) {
    public PolicyException {
      categories = Set.copyOf(categories);
    }
  }
}
