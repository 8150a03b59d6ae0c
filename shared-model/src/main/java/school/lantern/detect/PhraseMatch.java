package school.lantern.detect;

import java.util.Set;
import school.lantern.model.PhraseRule;

/**
 * One place where a phrase of the policy stands.
 *
 * @param rule the phrase
 * @param start UTF-16 offset of the first letter of its first word
 * @param end UTF-16 offset just past the last letter of its last word, its marks included
 * @param disguises in what it differs from the phrase as written; empty for nothing
 */
public record PhraseMatch(PhraseRule rule, int start, int end, Set<Disguise> disguises) {

  /**
   * @throws IllegalArgumentException if the match is empty or starts before the text
   */
  public PhraseMatch {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("no stretch of text: " + start + " to " + end);
    }
    disguises = Set.copyOf(disguises);
  }

  /** As the policy has it. */
  public PhraseMatch(PhraseRule rule, int start, int end) {
    this(rule, start, end, Set.of());
  }
}
