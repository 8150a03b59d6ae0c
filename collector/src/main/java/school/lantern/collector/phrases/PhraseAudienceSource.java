package school.lantern.collector.phrases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import school.lantern.detect.PhraseConditions.Audience;

/** Whom the phrases of the policy in force concern, by id of the phrase. */
@ApplicationScoped
public class PhraseAudienceSource {

  /** Empty so far: the list of phrases has no column for it, so each concerns everybody. */
  public Map<String, Audience> audiences() {
    return Map.of();
  }
}
