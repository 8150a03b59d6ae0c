package school.lantern.detect;

import school.lantern.model.PhraseRule;

/**
 * One phrase of a policy, as a person wrote it.
 *
 * @param rule its words, category and severity
 * @param language the language that it is in, as BCP 47 names it ({@code en}, {@code cy}, {@code
 *     ur}); for people and reports, it decides nothing
 * @param mode how far from the written form it may be
 * @param conditions when it does not count
 */
public record PolicyPhrase(
    PhraseRule rule, String language, PhraseMode mode, PhraseConditions conditions) {

  /** In English, with the usual disguises and no condition. */
  public static PolicyPhrase of(PhraseRule rule) {
    return new PolicyPhrase(rule, "en", PhraseMode.STANDARD, PhraseConditions.NONE);
  }
}
