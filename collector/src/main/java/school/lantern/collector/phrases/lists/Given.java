package school.lantern.collector.phrases.lists;

import org.jspecify.annotations.Nullable;
import school.lantern.collector.phrases.policy.PhraseCategory;
import school.lantern.model.PhraseRule;

/**
 * What the person who brings a list in says of it.
 *
 * @param category of its phrases, {@code null} for what the list itself says
 * @param severity of its phrases that have no weight, {@code null} for what the list itself says
 * @param language of its phrases
 * @param exceptions whether it is a list of what is harmless
 */
public record Given(
    @Nullable PhraseCategory category,
    @Nullable Integer severity,
    String language,
    boolean exceptions) {

  /**
   * @throws IllegalArgumentException if {@code severity} is none
   */
  public Given {
    if (severity != null
        && (severity < PhraseRule.SEVERITY_MIN || severity > PhraseRule.SEVERITY_MAX)) {
      throw new IllegalArgumentException("severity must be from 1 to 5, not " + severity);
    }
  }

  /** A list of phrases in English. */
  public static Given of(@Nullable PhraseCategory category, @Nullable Integer severity) {
    return new Given(category, severity, "en", false);
  }
}
