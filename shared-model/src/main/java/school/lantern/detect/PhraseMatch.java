package school.lantern.detect;

import school.lantern.model.PhraseRule;

/**
 * One place where a phrase of the policy stands.
 *
 * @param rule the phrase
 * @param start UTF-16 offset of the first letter of its first word
 * @param end UTF-16 offset just past the last letter of its last word, its marks included
 */
public record PhraseMatch(PhraseRule rule, int start, int end) {

  /**
   * @throws IllegalArgumentException if the match is empty or starts before the text
   */
  public PhraseMatch {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no stretch of text: " + start + " to " + end);
    }
  }
}
