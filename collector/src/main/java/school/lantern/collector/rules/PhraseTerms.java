package school.lantern.collector.rules;

import java.util.Map;
import school.lantern.model.PhraseRule;

/**
 * What the policy in force says of phrases, as far as a room-day's findings depend on it. It counts
 * for what was typed under an earlier policy too. A phrase that is no longer in it keeps what its
 * flag says: taking a phrase out of the policy does not unsay what was typed.
 *
 * @param audiences whom phrases concern, and in which lessons they are expected
 * @param severities by id of the phrase
 */
public record PhraseTerms(PhraseAudiences audiences, Map<String, Integer> severities) {
  /** Nothing but what the flags say themselves. */
  public static final PhraseTerms AS_FLAGGED = new PhraseTerms(PhraseAudiences.EVERYBODY, Map.of());

  public PhraseTerms {
    severities = Map.copyOf(severities);
  }

  /** How grave a phrase is before its circumstances are looked at. */
  int severity(PhraseRule flagged) {
    return severities.getOrDefault(flagged.id(), flagged.severity());
  }
}
